using TherapyOutcomes.AspNetCore.Tests.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Episodes;

/// <summary>What pages say that there is to do never suggests how to decide, and never reassures beside an open safety matter.</summary>
public sealed class GuidanceTests
{
    private const string Open = """{"type":"open-episode","at":"2026-01-19T09:00:00Z","episode":"e7","client":"c7","practitioner":"ada","complaint":"headache","primaryMeasure":"HIT-6","chronicity":"acute"}""";
    private const string Thunderclap = """{"type":"screen-red-flags","at":"2026-01-19T10:00:00Z","episode":"e7","asked":["headache-sudden"],"positive":["headache-sudden"]}""";
    private const string Episode = WebClinic.Prefix + "/pages/episodes/e7";

    [Theory]
    [InlineData("en", "Apart from what is open above, nothing.")]
    [InlineData("es", "Aparte de lo que está abierto arriba, nada.")]
    public async Task Get_NothingIsMissingBesideARedFlag_DoesNotReassure(string language, string said)
    {
        await using var clinic = await ClinicPages.StartAsync();
        await clinic.SendAsync(Open);
        await clinic.SendAsync(Thunderclap);

        var text = (await clinic.BrowserOf(TestUser.Owner).GetAsync(Episode, language)).Text;

        Assert.True(text.Contains(said, StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task Get_Emergency_IsHeadedByTheCall()
    {
        await using var clinic = await ClinicPages.StartAsync();
        await clinic.SendAsync(Open);
        await clinic.SendAsync(Thunderclap);

        var worklist = await clinic.BrowserOf(TestUser.Owner).GetAsync(WebClinic.Prefix);

        var entry = WebPage.Plain(worklist.ById("entry-episode-e7"));
        Assert.Contains("Call emergency services now", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("Propose a referral", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MatterThatIsNoEmergency_IsHeadedByTheReferral()
    {
        await using var clinic = await ClinicPages.StartAsync();
        await clinic.SendAsync(Open);
        await clinic.SendAsync(Thunderclap.Replace("headache-sudden", "dvt", StringComparison.Ordinal));

        Assert.DoesNotContain("Call emergency", WebPage.Plain((await clinic.BrowserOf(TestUser.Owner).GetAsync(WebClinic.Prefix)).ById("entry-episode-e7")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clear-red-flag", false)]
    [InlineData("propose-referral", true)]
    public async Task Get_FormThatNamesAProfessional_OffersThoseWhoCanDoIt(string command, bool offersAuthorities)
    {
        await using var clinic = await ClinicPages.StartAsync();
        await clinic.SendAsync(Open);
        await clinic.SendAsync(Thunderclap);

        var form = await clinic.BrowserOf(TestUser.Owner).GetAsync($"{Episode}/commands/{command}", "es");

        var offered = form.Named("datalist").SelectMany(list => list.Elements("option")).Select(option => ((string?)option.Attribute("value"), option.Value)).ToList();
        Assert.Contains(("physician", "médico"), offered);
        Assert.Equal(offersAuthorities, offered.Contains(("court", "juzgado")));
    }

    [Theory]
    [InlineData("decide-no-referral", "propose-referral, decide-no-referral")]
    [InlineData("confirm-plan", "adjust-plan, confirm-plan")]
    [InlineData("sign-note", "sign-note")]
    [InlineData(null, "")]
    public void Of_Command_NamesEveryWayToDecide(string? command, string ways) =>
        Assert.Equal(ways, string.Join(", ", AspNetCore.Dashboard.Episodes.DecisionWays.Of(command)));
}
