using System.Net;
using TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Worklists;

public sealed class WorklistPageTests
{
    [Theory]
    [InlineData("/outcomes")]
    [InlineData("/outcomes/")]
    public async Task Get_Worklist_SaysWhatToDoByWhenAndWhy(string path)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, "Worklist"), (answer.Status, answer.Heading));
        Assert.Contains("Sign the note By 20 January 2026", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Note n1 is still a draft. Its author needs to sign it. (DOC003)", answer.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/outcomes/pages/episodes/e1\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/outcomes/pages/clients/c1\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/outcomes/pages/practitioners/ada\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InSpanish_IsSpanishToTheLastWord()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes?lang=es");

        Assert.Contains("<html lang=\"es\">", answer.Html, StringComparison.Ordinal);
        Assert.Contains("Firmar la nota Para el 20 de enero de 2026", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign the note", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-19T12:00:00Z", null, 0)]
    [InlineData("2026-01-20T23:59:59Z", "today", 0)]
    [InlineData("2026-01-21T00:00:00Z", "overdue", 1)]
    public async Task Get_AroundTheDueDay_SaysHowPressingItIsByTheClinicsDay(string now, string? badge, int overdue)
    {
        await using var clinic = await ClinicPages.WithStoryAsync(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes?dueBy=2026-01-20");

        Assert.Contains($"By 20 January 2026 {badge}{(badge is null ? "" : " ")}Note n1 is still a draft.", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"Overdue {overdue} ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NothingToDo_SaysSo()
    {
        await using var clinic = await ClinicPages.StartAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Contains("Nothing to do right now.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("practitioner=ada", true)]
    [InlineData("practitioner=kim", false)]
    [InlineData("practitioner=&dueBy=", true)]
    [InlineData("dueBy=2026-01-20", true)]
    [InlineData("dueBy=2026-01-19", false)]
    public async Task Get_Filtered_ShowsWhatFits(string query, bool shows)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes?" + query);

        Assert.Equal(shows, answer.Text.Contains("Sign the note", StringComparison.Ordinal));
        Assert.Equal(!shows, answer.Text.Contains("There may be something to do outside this selection.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("practitioner=no%20id")]
    [InlineData("practitioner=ada&practitioner=kim")]
    [InlineData("dueBy=tomorrow")]
    [InlineData("dueBy=0001-01-01")]
    [InlineData("after=%00")]
    public async Task Get_FilterThatNoPageHas_IsAnsweredWithAPage(string query)
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes?" + query);

        Assert.Equal((HttpStatusCode.BadRequest, "That could not be read"), (answer.Status, answer.Heading));
    }

    [Fact]
    public async Task Get_MoreThanAPage_LeadsToTheNext()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        for (var number = 1; number <= 30; number++)
        {
            await clinic.SendAsync($$"""{"type":"open-episode","at":"2026-01-05T09:00:00Z","episode":"m{{number}}","client":"d{{number}}","practitioner":"kim","complaint":"neck pain","primaryMeasure":"NDI","chronicity":"chronic"}""");
        }

        var browser = clinic.BrowserOf(TestUser.Owner);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var path = "/outcomes?practitioner=kim";
        for (var pages = 0; path is not null; pages++)
        {
            Assert.InRange(pages, 0, 2);
            var answer = await browser.GetAsync(path);
            var entries = System.Text.RegularExpressions.Regex.Matches(answer.Html, "<li id=\"entry-episode-([^\"]+)\"");
            Assert.All(entries, entry => Assert.True(seen.Add(entry.Groups[1].Value)));
            var next = System.Text.RegularExpressions.Regex.Match(answer.Html, "<a href=\"([^\"]*)\" rel=\"next\">");
            path = next.Success ? WebUtility.HtmlDecode(next.Groups[1].Value) : null;
        }

        Assert.Equal(30, seen.Count);
    }

    [Fact]
    public async Task Get_Worklist_IsNotedBeforeItIsShown()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        await clinic.BrowserOf(TestUser.Owner with { Actor = "kim" }).GetAsync("/outcomes");

        var noted = Assert.Single(await clinic.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 100, CancellationToken.None)).Entry;
        Assert.Equal(("clinic/default", "kim", AccessKind.Worklist), (noted.Record.ToString(), noted.Actor.Value, noted.Kind));
    }

    [Fact]
    public async Task Get_FromAnotherClinic_ShowsNothingOfThisOne()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(TestUser.Elsewhere).GetAsync("/outcomes");

        Assert.Contains("Nothing to do right now.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("e1", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProtectiveMatter_IsNotNamed()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        await clinic.SendAsync("""{"type":"report-red-flag","episode":"e1","flag":"suspected-abuse","detail":"bruises of several ages"}""");

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Contains("Open the record in private", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("abuse", answer.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("REF001", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/commands/", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReportOfAProtectiveMatter_IsNotNamed()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();
        await clinic.SendAsync("""{"type":"report-red-flag","episode":"e1","flag":"suspected-abuse","detail":"bruises of several ages"}""");
        await clinic.SendAsync("""{"type":"propose-referral","episode":"e1","referral":"r2","to":{"kind":"child-protection","name":"County"},"reason":"please look","urgency":"same-day","flag":"suspected-abuse"}""");

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Contains("Open the record in private", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send the referral", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("r2", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MayNotRecord_OffersNoForm()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(new TestUser("kim", "default", OutcomeArea.Read)).GetAsync("/outcomes");

        Assert.Contains("Sign the note", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/commands/", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MayNotRead_IsForbiddenWithoutAMenu()
    {
        await using var clinic = await ClinicPages.WithStoryAsync();

        var answer = await clinic.BrowserOf(new TestUser("kim", "default", OutcomeArea.Record)).GetAsync("/outcomes");

        Assert.Equal((HttpStatusCode.Forbidden, "Not for you"), (answer.Status, answer.Heading));
        Assert.DoesNotContain("/pages/", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("e1", answer.Text, StringComparison.Ordinal);
    }
}
