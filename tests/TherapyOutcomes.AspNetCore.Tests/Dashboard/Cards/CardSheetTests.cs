using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Cards;

public sealed class CardSheetTests
{
    private const string Path = "/outcomes/pages/episodes/e1/card";

    [Fact]
    public async Task Get_Card_SaysSafetyScoresAndNextStep()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("c1", answer.Heading, StringComparison.Ordinal);
        Assert.Matches("(?s)class=\"safety clear\".*<svg.*<h2>Next</h2>.*class=\"next\"", answer.Html);
    }

    [Fact]
    public async Task Get_Chart_HasNoStyleOfItsOwn()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        Assert.DoesNotContain(" style=", answer.Html, StringComparison.Ordinal);
        Assert.Contains("stroke=\"var(--line)\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("2 scores, from 40 on 5 January 2026 to 20 on 19 January 2026.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InSpanish_IsSpanish()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path + "?lang=es");

        Assert.Contains("Siguiente paso", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2 puntuaciones", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProtectiveMatter_IsNotNamed()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        await clinic.SendAsync("""{"type":"report-red-flag","episode":"e1","flag":"suspected-abuse","detail":"bruises of several ages"}""");

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        Assert.DoesNotContain("abuse", answer.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_Card_IsNoted()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        await clinic.BrowserOf(TestUser.Owner with { Actor = "kim" }).GetAsync(Path);

        var noted = Assert.Single(await clinic.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 100, CancellationToken.None)).Entry;
        Assert.Equal(("episode/e1", "kim", AccessKind.Card), (noted.Record.ToString(), noted.Actor.Value, noted.Kind));
    }

    [Fact]
    public async Task Get_FromAnotherClinic_IsNotFoundLikeWhatIsNotThere()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        var browser = clinic.BrowserOf(TestUser.Elsewhere);

        var theirs = await browser.GetAsync(Path);
        var nobodys = await browser.GetAsync("/outcomes/pages/episodes/e9/card");

        Assert.Equal((HttpStatusCode.NotFound, nobodys.Html), (theirs.Status, theirs.Html));
        Assert.Empty(await clinic.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 100, CancellationToken.None));
    }
}
