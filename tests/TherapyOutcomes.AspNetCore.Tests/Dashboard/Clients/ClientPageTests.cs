using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Clients;

public sealed class ClientPageTests
{
    private const string Path = "/outcomes/pages/clients/c1";

    [Fact]
    public async Task Get_Client_ListsTheirEpisodesWithWhatComesNext()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        Assert.Equal((HttpStatusCode.OK, "Client c1"), (answer.Status, answer.Heading));
        Assert.Contains("e1 Documenting ada Sign the note by 20 January 2026 Note n1 is still a draft.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/outcomes/pages/episodes/e1/card\"", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Episodes that have ended", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EpisodeThatEnded_IsListedApart()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        await clinic.SendAsync("""{"type":"discontinue","episode":"e1","kind":"client","reason":"moved"}""");

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        Assert.Contains("No episode is open.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Episodes that have ended", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RedFlagOpen_StandsFirstAndNothingSaysThatAllIsWell()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        await clinic.SendAsync("""{"type":"report-red-flag","episode":"e1","flag":"dvt","detail":"one calf is swollen"}""");

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        Assert.InRange(answer.Text.IndexOf("Deep vein thrombosis", StringComparison.Ordinal), 0, answer.Text.IndexOf("Open episodes", StringComparison.Ordinal));
        Assert.DoesNotContain("Nothing stands out", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("one calf is swollen", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InSpanish_IsSpanish()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path + "?lang=es");

        Assert.Equal("Cliente c1", answer.Heading);
        Assert.Contains("Firmar la nota para el 20 de enero de 2026", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProtectiveMatter_IsNotNamed()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        await clinic.SendAsync("""{"type":"report-red-flag","episode":"e1","flag":"suspected-abuse","detail":"bruises of several ages"}""");

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(Path);

        Assert.Contains("Open the record in private", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("abuse", answer.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_Client_IsNotedWithEveryEpisodeThatIsShown()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        await clinic.BrowserOf(TestUser.Owner with { Actor = "kim" }).GetAsync(Path);

        var noted = await clinic.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 100, CancellationToken.None);
        Assert.Equal(["client/c1", "episode/e1"], noted.Select(access => access.Entry.Record.ToString()).Order(StringComparer.Ordinal));
        Assert.All(noted, access => Assert.Equal(AccessKind.Evaluation, access.Entry.Kind));
    }
}
