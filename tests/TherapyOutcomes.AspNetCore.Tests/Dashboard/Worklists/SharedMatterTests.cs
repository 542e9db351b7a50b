using TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Worklists;

/// <summary>A safety matter holds all episodes of a client. The worklist says so once.</summary>
public sealed class SharedMatterTests
{
    private const string Prefix = "entry-episode-";

    private const string RedFlag = """{"type":"report-red-flag","at":"2026-01-19T11:00:00Z","episode":"e2","flag":"dvt","detail":"swollen"}""";

    private const string Reaction =
        """{"type":"report-reaction","at":"2026-01-19T11:00:00Z","episode":"e2","reaction":"x1","intensity":"severe","duration":"days","newDeficit":false,"description":"sore","onset":"2026-01-19T10:00:00Z"}""";

    [Theory]
    [InlineData(RedFlag)]
    [InlineData(Reaction)]
    public async Task Get_MatterOfOneEpisode_IsOneEntryThatNamesTheOthers(string matter)
    {
        await using var clinic = await StartAsync(Open("e1", "c1", "ada"), Open("e2", "c1", "ben"), Open("e3", "c1", "ada"), matter);

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        var entry = Assert.Single(Entries(answer));
        Assert.Equal("e2", entry.Episode);
        Assert.Contains("Also waiting for this e1 e3", entry.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/outcomes/pages/episodes/e1\"", entry.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/outcomes/pages/episodes/e3\"", entry.Html, StringComparison.Ordinal);
        Assert.Contains("Records with something to do 3 ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("share one entry", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Spanish_SaysTheSame()
    {
        await using var clinic = await StartAsync(Open("e1", "c1", "ada"), Open("e2", "c1", "ben"), RedFlag);

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes?lang=es");

        Assert.Contains("También esperan por esto e1 ", Assert.Single(Entries(answer)).Text, StringComparison.Ordinal);
        Assert.Contains("comparten una entrada", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FilteredToThoseWhoWait_ShowsOneOfThem()
    {
        await using var clinic = await StartAsync(Open("e1", "c1", "ada"), Open("e2", "c1", "ben"), Open("e3", "c1", "ada"), RedFlag);

        var entry = Assert.Single(Entries(await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes?practitioner=ada")));

        Assert.Contains(entry.Episode, new[] { "e1", "e3" });
        Assert.Contains("Red flag in episode e2", entry.Text, StringComparison.Ordinal);
        Assert.Contains($"Also waiting for this {(entry.Episode == "e1" ? "e3" : "e1")}", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SameFlagOfAnotherClient_HasAnEntryOfItsOwn()
    {
        await using var clinic = await StartAsync(Open("e2", "c1", "ada"), Open("e4", "c2", "ada"), RedFlag, RedFlag.Replace("e2", "e4", StringComparison.Ordinal));

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Equal(["e2", "e4"], Entries(answer).Select(entry => entry.Episode).Order());
        Assert.DoesNotContain("Also waiting", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("share one entry", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReportedInTwoEpisodes_IsOneEntry()
    {
        await using var clinic = await StartAsync(Open("e1", "c1", "ada"), Open("e2", "c1", "ben"), RedFlag, RedFlag.Replace("e2", "e1", StringComparison.Ordinal));

        Assert.Contains("Also waiting for this", Assert.Single(Entries(await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProtectiveMatter_IsJoinedWithNothing()
    {
        await using var clinic = await StartAsync(Open("e1", "c1", "ada"), Open("e2", "c1", "ben"), RedFlag.Replace("dvt", "suspected-abuse", StringComparison.Ordinal));

        var answer = await clinic.BrowserOf(TestUser.Owner).GetAsync("/outcomes");

        Assert.Equal(["e1", "e2"], Entries(answer).Select(entry => entry.Episode).Order());
        Assert.DoesNotContain("Also waiting", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<WebClinic> StartAsync(params string[] commands)
    {
        var clinic = await ClinicPages.StartAsync();
        await WebStory.SendAsync(clinic.For(TestUser.Owner), commands);
        return clinic;
    }

    private static string Open(string episode, string client, string practitioner) =>
        $$"""{"type":"open-episode","at":"2026-01-19T09:00:00Z","episode":"{{episode}}","client":"{{client}}","practitioner":"{{practitioner}}","complaint":"neck pain","primaryMeasure":"NDI","chronicity":"chronic"}""";

    private static List<(string Episode, string Html, string Text)> Entries(WebPage page) =>
    [
        .. page.Named("li")
            .Select(entry => (Id: (string?)entry.Attribute("id") ?? "", Entry: entry))
            .Where(entry => entry.Id.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(entry => (entry.Id[Prefix.Length..], entry.Entry.ToString(), WebPage.Plain(entry.Entry))),
    ];
}
