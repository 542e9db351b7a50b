using System.Net;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

public sealed class ObstacleTests
{
    [Theory]
    [InlineData("resolve-concern", "No concern is open.", "/pages/episodes/e1/commands/raise-concern")]
    [InlineData("clear-red-flag", "No red flag of this client is open.", "/pages/episodes/e1/commands/report-red-flag")]
    [InlineData("tell-client", "Nothing has been done about any feedback yet.", "/pages/episodes/e1/commands/request-feedback")]
    [InlineData("record-referral-report", "No referral has been sent yet", "/pages/episodes/e1/commands/send-referral")]
    [InlineData("celebrate", "It is too early to celebrate", "/pages/episodes/e1/commands/record-score")]
    public async Task Get_NotPossibleInAnEpisode_SaysWhyAndLeadsToWhatHelps(string command, string why, string help)
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(FormPageTests.PathOf(command));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(why, page.Text, StringComparison.Ordinal);
        AssertHelp(help, page);
    }

    [Theory]
    [InlineData("document-improvement", "“Write the note of the improvement” is not possible yet, because no improvement is on record.", "record-score")]
    [InlineData("amend-note", "No note is signed yet", null)]
    [InlineData("resume", "Care is still going on", null)]
    [InlineData("request-feedback", "No session is on record yet", "record-session")]
    public async Task Get_NotPossibleInANewEpisode_SaysWhyAndLeadsToWhatHelps(string command, string why, string? help)
    {
        await using var clinic = await WebStory.StartAsync("""{"type":"open-episode","episode":"e2","client":"c2","practitioner":"ada","complaint":"neck","primaryMeasure":"NDI","chronicity":"acute"}""");

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync($"{WebClinic.Prefix}/pages/episodes/e2/commands/{command}");

        Assert.Contains(why, page.Text, StringComparison.Ordinal);
        AssertHelp(help is null ? null : $"/pages/episodes/e2/commands/{help}", page);
    }

    [Theory]
    [InlineData("record-check-in", "because care has ended", "resume")]
    [InlineData("record-session", "because care has ended", "resume")]
    [InlineData("discontinue", "Care has already ended.", "resume")]
    [InlineData("celebrate", "because care has ended", "resume")]
    public async Task Get_CareHasEnded_LeadsToResume(string command, string why, string help)
    {
        await using var clinic = await WebStory.StartAsync("""{"type":"discontinue","episode":"e1","kind":"other","reason":"moved away"}""");

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(FormPageTests.PathOf(command));

        Assert.Contains(why, page.Text, StringComparison.Ordinal);
        AssertHelp($"/pages/episodes/e1/commands/{help}", page);
    }

    [Fact]
    public async Task Get_ClientDied_LeadsToTheCorrection()
    {
        await using var clinic = await WebStory.StartAsync("""{"type":"discontinue","episode":"e1","kind":"died","reason":"the family called"}""");

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(FormPageTests.PathOf("record-score"));

        Assert.Contains("this client has died", page.Text, StringComparison.Ordinal);
        AssertHelp("/pages/episodes/e1/commands/correct", page);
    }

    [Fact]
    public async Task Get_RedFlagIsOpen_CelebrationIsHeld()
    {
        await using var clinic = await WebStory.StartAsync("""{"type":"report-red-flag","episode":"e1","flag":"stroke","detail":"face droops"}""");

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(FormPageTests.PathOf("celebrate"));

        Assert.Contains("A red flag or a major reaction is open.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NotPossibleForTheClient_LeadsToWhatHelps()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(FormPageTests.PathOf("release-erasure"));

        Assert.Contains("No legal hold is on record", page.Text, StringComparison.Ordinal);
        AssertHelp("/pages/clients/c1/commands/hold-erasure", page);
    }

    [Fact]
    public async Task Get_Spanish_SaysItInSpanish()
    {
        await using var clinic = await WebStory.StartAsync();

        var page = await clinic.BrowserOf(TestUser.Owner).GetAsync(FormPageTests.PathOf("resolve-concern"), "es");

        Assert.Contains("No hay ninguna preocupación abierta.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Registrar una preocupación", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HelpThatTheReaderMayNotGive_IsNotOffered()
    {
        await using var clinic = await WebStory.StartAsync();
        var reader = clinic.BrowserOf(new TestUser("ben", "default", OutcomeArea.Read, OutcomeArea.Clear));

        var page = await reader.GetAsync(FormPageTests.PathOf("clear-red-flag"));

        Assert.Contains("No red flag of this client is open.", page.Text, StringComparison.Ordinal);
        AssertHelp(null, page);
    }

    [Fact]
    public void Words_EveryCommandForAFact_SaysWhatIsMissing()
    {
        foreach (var command in AllForms.Commands.Where(command => MissingFacts.HelpsOf(command) is not null))
        {
            Assert.NotEmpty(DashboardWords.English[$"forms.impossible.{command}"]);
            Assert.All(MissingFacts.HelpsOf(command)!.Value, help => Assert.True(CommandGroups.IsKnown(help), help));
        }
    }

    private static void AssertHelp(string? help, WebPage page) =>
        Assert.Equal(help is null ? null : WebClinic.Prefix + help, page.Html.Split("<a class=\"act\" href=\"") is [_, var link, ..] ? link.Split('"')[0] : null);
}
