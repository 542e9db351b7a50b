using TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Referrals;

public sealed class ReferralsPageTests
{
    private const string Path = "/pages/referrals";

    [Fact]
    public async Task Get_ProposedWithoutConsent_WaitsForConsent()
    {
        await using var clinic = await StartAsync(Propose(1));

        var page = await clinic.GetAsync(Path);

        var row = Assert.Single(WebPage.Rows(page.ById("WaitsForConsent").Parent!));
        Assert.Equal(["c1", "e1", "physician", "19 January 2026"], row.Take(4));
        Assert.Contains("proposed but not sent", row[4], StringComparison.Ordinal);
        Assert.Contains($"{WebClinic.Prefix}/pages/episodes/e1", page.Links);
        Assert.Contains($"{WebClinic.Prefix}/pages/clients/c1", page.Links);
        Assert.DoesNotContain("Grey", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("please look", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProposedWithConsent_IsReadyToSend()
    {
        await using var clinic = await StartAsync(Propose(1), Consent(1));

        var page = await clinic.GetAsync(Path);

        Assert.Single(WebPage.Rows(page.ById("ToSend").Parent!));
        Assert.DoesNotContain(page.Tree.Descendants(), element => (string?)element.Attribute("id") == "WaitsForConsent");
    }

    [Fact]
    public async Task Get_ConsentToSomebodyElse_StillWaits()
    {
        await using var clinic = await StartAsync(Propose(1), Consent(1, "kind:dentist"));

        Assert.Single(WebPage.Rows((await clinic.GetAsync(Path)).ById("WaitsForConsent").Parent!));
    }

    [Theory]
    [InlineData("2026-02-25T10:00:00Z", false)] // 13 days before
    [InlineData("2026-02-24T10:00:00Z", true)] // 14 days before
    public async Task Get_Sent_IsDueOnceItIsUnansweredForTooLong(string sentAt, bool isDue)
    {
        await using var clinic = await StartAsync(Propose(1), Consent(1), Send(1, sentAt));

        var row = Assert.Single(WebPage.Rows((await clinic.GetAsync(Path)).ById("Sent").Parent!));
        Assert.Equal(isDue, row[4].Contains("has not been answered", StringComparison.Ordinal));
        Assert.Equal(isDue, row[5].Contains("10 March 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_AcceptedDeclinedAndReported_AreGroupsOfTheirOwn()
    {
        await using var clinic = await StartAsync(
            Propose(1), Consent(1), Send(1), Answer(1, "accepted"),
            PagesOfClinic.Episode(2), Propose(2), Consent(2), Send(2), Answer(2, "declined"),
            PagesOfClinic.Episode(3), Propose(3), Consent(3), Send(3), """{"type":"record-referral-report","at":"2026-03-01T10:00:00Z","episode":"e3","referral":"r3","summary":"nothing serious"}""");

        var page = await clinic.GetAsync(Path);

        Assert.Equal(["e1"], WebPage.Rows(page.ById("Accepted").Parent!).Select(row => row[1]));
        Assert.Equal(["e2"], WebPage.Rows(page.ById("Declined").Parent!).Select(row => row[1]));
        Assert.Equal(["e3"], WebPage.Rows(page.ById("Reported").Parent!).Select(row => row[1]));
        Assert.DoesNotContain("serious", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ClosedAndRefused_AreNotShown()
    {
        await using var clinic = await StartAsync(
            Propose(1), """{"type":"close-referral","at":"2026-02-01T10:00:00Z","episode":"e1","referral":"r1"}""",
            PagesOfClinic.Episode(2), Propose(2), """{"type":"refuse-referral","at":"2026-02-01T10:00:00Z","episode":"e2","referral":"r2","by":"client","reason":"no time"}""");

        var page = await clinic.GetAsync(Path);

        Assert.Empty(page.Rows());
        Assert.Contains("No referral is open.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReportThatWeOwe_IsShownUntilItIsSent()
    {
        await using var clinic = await StartAsync(
            """{"type":"record-inbound-referral","at":"2026-01-06T10:00:00Z","episode":"e1","referral":"i1","from":{"kind":"osteopath","name":"Ray"},"reason":"stiff","reportWanted":true}""");

        var row = Assert.Single(WebPage.Rows((await clinic.GetAsync(Path)).ById("ReportOwed").Parent!));
        Assert.Equal(["c1", "e1", "osteopath", "6 January 2026"], row.Take(4));
    }

    [Fact]
    public async Task Get_SeveralUrgencies_HaveTheMostPressingFirst()
    {
        await using var clinic = await StartAsync(Propose(1), PagesOfClinic.Episode(2), Propose(2, urgency: "urgent"));

        var rows = WebPage.Rows((await clinic.GetAsync(Path)).ById("WaitsForConsent").Parent!);

        Assert.Equal(["e2", "e1"], rows.Select(row => row[1]));
        Assert.Contains("urgent", rows[0][2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("child-protection", "")]
    [InlineData("Police", "")]
    [InlineData("social-services", ",\"flag\":\"suspected-abuse\"")]
    [InlineData("social-services", "")] // serves what is open
    public async Task Get_ReportAboutAProtectiveMatter_IsNeverNamed(string kind, string flag)
    {
        await using var clinic = await StartAsync(
            """{"type":"report-red-flag","at":"2026-03-09T10:00:00Z","episode":"e1","flag":"suspected-abuse","detail":"bruises"}""",
            $$"""{"type":"propose-referral","at":"2026-03-09T10:10:00Z","episode":"e1","referral":"r1","to":{"kind":"{{kind}}","name":"Office"},"reason":"bruises","urgency":"urgent"{{flag}}}""");

        var page = await clinic.GetAsync(Path);

        page.AssertSound();
        Assert.Equal(["c1", "e1"], Assert.Single(WebPage.Rows(page.ById("Private").Parent!)));
        Assert.Contains("Open the record in private.", page.Text, StringComparison.Ordinal);
        foreach (var word in new[] { "abuse", "bruises", "protect", "olice", "social", "report that your law" })
        {
            Assert.DoesNotContain(word, page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Get_Spanish_HasMessagesAndDaysInSpanish()
    {
        await using var clinic = await StartAsync(Propose(1));

        var page = await clinic.GetAsync(Path, "es");

        Assert.Contains("En espera de consentimiento", page.Text, StringComparison.Ordinal);
        Assert.Contains("19 de enero de 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("proposed", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Board_IsNoted()
    {
        await using var clinic = await StartAsync(Propose(1));

        await clinic.GetAsync(Path, TestUser.Owner with { Actor = "kim" });

        var noted = await clinic.Web.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 10, CancellationToken.None);
        Assert.Equal(("clinic/default", "kim", AccessKind.Worklist), Assert.Single(noted) is { Entry: var entry } ? (entry.Record.ToString(), entry.Actor.Value, entry.Kind) : default);
    }

    private static async Task<PagesOfClinic> StartAsync(params string[] commands) =>
        await (await PagesOfClinic.StartAsync()).WithAsync([PagesOfClinic.Episode(1), .. commands]);

    private static string Propose(int number, string urgency = "routine") =>
        $$"""{"type":"propose-referral","at":"2026-01-19T10:10:00Z","episode":"e{{number}}","referral":"r{{number}}","to":{"kind":"physician","name":"Grey"},"reason":"please look","urgency":"{{urgency}}"}""";

    private static string Consent(int number, string recipient = "kind:physician") =>
        $$"""{"type":"grant-consent","at":"2026-01-19T10:20:00Z","client":"c{{number}}","consent":"k{{number}}","purposes":["referral"],"recipients":["{{recipient}}"],"scope":["scores"]}""";

    private static string Send(int number, string at = "2026-02-01T10:00:00Z") =>
        $$"""{"type":"send-referral","at":"{{at}}","episode":"e{{number}}","referral":"r{{number}}","scope":["scores"]}""";

    private static string Answer(int number, string response) =>
        $$"""{"type":"record-referral-response","at":"2026-02-10T10:00:00Z","episode":"e{{number}}","referral":"r{{number}}","response":"{{response}}","detail":"by phone"}""";
}
