using System.Xml.Linq;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed class SafetySectionTests
{
    [Fact]
    public void Write_NothingOpen_SaysSoInPlainSentences()
    {
        var care = WithSessions(0);
        care.ScreenRedFlags(["cauda-equina"], []).AssertAccepted();

        Assert.Equal(["No red flag is open.", "No session and no reaction are on record.", "Nobody who is in care lacks a screening for red flags."], Paragraphs(care));
    }

    [Fact]
    public void Write_Section_ComesAfterTheWorklistAndNeverOnThePublicPage()
    {
        var report = Report(Given.Episode().Build());

        var sections = Pages.Read(Pages.Write(report)).Named("section").Select(section => section.Get("id"));

        Assert.Equal(["worklist", "safety"], sections.Take(2));
        Assert.DoesNotContain("red flag", Pages.Write(report, new ReportOptions { Audience = ReportAudience.Public }), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Write_OpenFlags_AreNamedInWordsTheMostUrgentFirst()
    {
        var care = Given.Episode().Build();
        care.OnDay(2).ReportRedFlag("night-pain").AssertAccepted();
        care.OnDay(5).ReportRedFlag("cauda-equina").AssertAccepted();
        care.OnDay(6).ReportRedFlag("headache-sudden").AssertAccepted();

        Assert.Equal(
            [
                "c1, episode e1|cauda equina syndrome|emergency|2026-01-10",
                "c1, episode e1|secondary headache: sudden or abrupt onset (thunderclap)|emergency|2026-01-11",
                "c1, episode e1|night pain|urgent|2026-01-07",
            ],
            Rows(Report(care), "Open red flags"));
    }

    // The library itself rates a red flag in its findings. The page must not rate it otherwise.
    [Theory]
    [InlineData("night-pain", null, false)]
    [InlineData("night-pain", null, true)]
    [InlineData("spinal-fracture", null, false)]
    [InlineData("spinal-fracture", Urgency.Emergency, false)]
    public void Write_Urgency_IsThatOfTheFindings(string flag, Urgency? reported, bool isAnotherOpen)
    {
        var care = Given.Episode().Build();
        care.ReportRedFlag(flag, reported).AssertAccepted();
        if (isAnotherOpen)
        {
            care.ReportRedFlag("spinal-infection").AssertAccepted();
        }

        var found = care.Evaluate().Findings.First(finding => finding.Rule.Id == "MON009" && finding.Evidence.Any(evidence => evidence.Text == flag));

        Assert.Contains(CaseloadSafetyOf(care), open => open.Flag == flag && open.Urgency == found.Urgency);
    }

    [Fact]
    public void Write_ClearedFlag_IsNotOpen()
    {
        var care = Given.Episode().Build();
        care.ReportRedFlag().AssertAccepted();
        care.Later(TimeSpan.FromHours(1)).ClearRedFlag().AssertAccepted();

        Assert.Contains("No red flag is open.", Paragraphs(care));
    }

    [Fact]
    public void Write_FlagOfAClientWithTwoEpisodes_CountsOnceWhereItWasReported()
    {
        var clinic = new TestClinic();
        var first = clinic.OpenEpisode("e1", "c1", "ODI");
        var second = clinic.OpenEpisode("e2", "c1", "ODI");
        second.ReportRedFlag().AssertAccepted();

        Assert.Equal(["c1, episode e2|spinal fracture|urgent|2026-01-05"], Rows(Report(first, second), "Open red flags"));
    }

    [Theory]
    [InlineData(false, "1 matter that only the record names is open, and nothing else.")]
    [InlineData(true, "1 more matter that only the record names is open.")]
    public void Write_ProtectiveFlag_IsCountedWithoutItsKindOrItsClient(bool isAnotherOpen, string words)
    {
        var care = Given.Episode().Build();
        care.ReportRedFlag("suspected-abuse").AssertAccepted();
        if (isAnotherOpen)
        {
            care.ReportRedFlag().AssertAccepted();
        }

        var section = Section(Report(care));

        Assert.Contains(words, section.Named("p").Select(line => line.Value));
        Assert.DoesNotContain("abuse", section.Value, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(isAnotherOpen ? 1 : 0, Rows(Report(care), "Open red flags").Count);
    }

    [Fact]
    public void Write_ClientWhoDied_HasNoOpenMatter()
    {
        var care = Given.Episode().Build();
        care.ReportRedFlag().AssertAccepted();
        care.Later(TimeSpan.FromHours(1)).Discontinue(DiscontinuationKind.Died).AssertAccepted();

        Assert.Contains("No red flag is open.", Paragraphs(care));
    }

    [Fact]
    public void Write_Reactions_AreCountedBySeverityPer100Sessions()
    {
        var care = WithSessions(50);
        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours, "r1").AssertAccepted();
        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Days, "r2").AssertAccepted();
        care.ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Days, "r3").AssertAccepted();
        care.ResolveReaction("r3").AssertAccepted();
        care.CheckReactions("s2", ReactionsFound.Some).AssertAccepted();
        care.CheckReactions("s2").AssertAccepted();

        var report = Report(care);

        Assert.Equal(["mild|2|4 (0.5 to 14.4)|2", "moderate|1|2 (0.1 to 11.1)|0", "major|0|0 (0 to 7.4)|0"], Rows(report, "Reactions in 50 sessions"));
        Assert.Contains(Section(report).Named("p"), line => line.Value.StartsWith("Clients were asked about reactions after 1 of them;", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OpenReactionThatLasts_IsMoreSevereThanReported()
    {
        var care = WithSessions(1);
        care.ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Hours).AssertAccepted();

        Assert.Equal(["mild|1", "moderate|0", "major|0"], Start(Rows(Report(care), "Reactions in 1 session")));
        care.Later(TimeSpan.FromDays(5));
        Assert.Equal(["mild|0", "moderate|1", "major|0"], Start(Rows(Report(care), "Reactions in 1 session")));
        care.Later(TimeSpan.FromDays(2));
        Assert.Equal(["mild|0", "moderate|0", "major|1"], Start(Rows(Report(care), "Reactions in 1 session")));
    }

    [Fact]
    public void Write_MildReactionThatClosedByItself_StaysMild()
    {
        var care = WithSessions(1);
        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Days).AssertAccepted();
        care.Later(TimeSpan.FromDays(20));

        Assert.Equal("mild|1|100 (2.5 to 557.2)|0", Rows(Report(care), "Reactions in 1 session")[0]);
    }

    [Fact]
    public void Write_WithdrawnReactionsAndSessions_DoNotCount()
    {
        var care = WithSessions(3);
        care.ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Days).AssertAccepted();
        care.Correct("r1").AssertAccepted();
        care.Correct("s3").AssertAccepted();

        Assert.Contains("No reaction is on record in 2 sessions (95% interval: 0 to 184.4 per 100 sessions).", Section(Report(care)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ReactionsWithoutASession_HaveNoRate()
    {
        var care = WithSessions(0);
        care.ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Days).AssertAccepted();

        Assert.Contains("No session is on record, so there is no rate of reactions. On record: 0 mild, 1 moderate, 0 major.", Paragraphs(care));
    }

    [Fact]
    public void Write_NotScreened_IsNamed()
    {
        var care = Given.Episode().Build();

        Assert.Contains("The screening for red flags is missing in 1 episode: c1, episode e1. Ask at the next visit, before the session (MON012).", Paragraphs(care));
    }

    [Fact]
    public void Write_NeverScreenedButCareHasEnded_DoesNotSayThatNobodyLacksAScreening()
    {
        var care = WithSessions(1);
        care.Later(TimeSpan.FromHours(1)).Discontinue(DiscontinuationKind.Client).AssertAccepted();

        Assert.Equal("Everyone\u2019s care has ended, so no screening for red flags is due.", Paragraphs(care)[^1]);
    }

    [Theory]
    [InlineData(20, "c9, episode e9.")]
    [InlineData(21, "; and 1 more.")]
    public async Task Write_ManyNotScreened_NamesTwenty(int clients, string end)
    {
        var report = await new ScoredClinic().With(clients, 40, 20).ReportAsync();

        var line = Section(report).Named("p").Select(paragraph => paragraph.Value).Single(text => text.StartsWith("The screening", StringComparison.Ordinal));

        Assert.Contains(end, line, StringComparison.Ordinal);
        Assert.Equal(20, line.Split(", episode ").Length - 1);
    }

    [Fact]
    public void Write_ScreeningRuleIsOff_SaysThatItIsNotChecked()
    {
        var care = Given.Episode().Build();
        care.Clinic.Policy = care.Clinic.Policy with { Grades = care.Clinic.Policy.Grades.SetItem("MON012", RuleGrade.Off) };

        Assert.Contains("Whether clients were screened for red flags is not checked, because the clinic has switched rule MON012 off.", Paragraphs(care));
    }

    [Fact]
    public void Write_ScoresAlone_NeverSaysThatNothingIsOpen()
    {
        var section = Section(new ScoredFile().With("ODI", 40, 20).Report());

        Assert.StartsWith("Scores alone show neither reactions nor screenings", section.Named("p").Single().Value, StringComparison.Ordinal);
        Assert.Empty(section.Named("table"));
    }

    [Fact]
    public void Write_ScoresAloneWithAnAnswerThatOpensAFlag_ShowIt()
    {
        var report = new ScoredFile().WithAnswers("PHQ-9", 1, 1, 1, 1, 1, 1, 1, 1, 1).Report();

        Assert.Equal(["c1|suicidal thought|same day|2026-01-05"], Rows(report, "Open red flags"));
        Assert.DoesNotContain("No session", Section(report).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ScoresAndRecords_SaysWhatIsLeftOut()
    {
        var care = Given.Episode().Build();
        var report = ClinicReport.From([Entry(care), .. new ScoredFile().With("ODI", 40, 20).Episodes], care.Clinic.Policy, care.Clinic.Now);

        var lines = Section(report).Named("p").Select(line => line.Value).ToList();

        Assert.Equal("No red flag is open.", lines[0]);
        Assert.StartsWith("This leaves out episodes from scores alone.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_NoEpisode_SaysThatNothingCanBeSaid() =>
        Assert.Equal("No record is on this page, so it can\u2019t say anything about safety.", Section(await new ScoredClinic().ReportAsync()).Named("p").Single().Value);

    private static TestEpisode WithSessions(int sessions)
    {
        var care = new TestClinic().OpenEpisode("e1", "c1", "ODI");
        for (var session = 1; session <= sessions; session++)
        {
            care.Later(TimeSpan.FromHours(1)).RecordSession($"s{session}").AssertAccepted();
        }

        return care;
    }

    private static IEnumerable<string> Start(IEnumerable<string> rows) => rows.Select(row => string.Join('|', row.Split('|').Take(2)));

    private static List<(string Flag, Urgency Urgency)> CaseloadSafetyOf(TestEpisode care) =>
        [.. Reporting.Safety.CaseloadSafety.Of(Report(care)).Flags.Select(flag => (flag.Flag.Value, flag.Urgency))];

    private static ReportedEpisode Entry(TestEpisode care) =>
        ReportedEpisode.Of(care.Read(), care.Clinic.ReadClient(care.Read().Client.Value), care.Evaluate(), care.Clinic.Policy);

    private static ClinicReport Report(params TestEpisode[] cares) => ClinicReport.From(cares.Select(Entry), cares[0].Clinic.Policy, cares[0].Clinic.Now);

    private static XElement Section(ClinicReport report) => Pages.Read(Pages.Write(report)).Named("section").Single(section => section.Get("id") == "safety");

    private static List<string> Paragraphs(TestEpisode care) => [.. Section(Report(care)).Named("p").Select(line => line.Value)];

    private static List<string> Rows(ClinicReport report, string caption) =>
    [
        .. Section(report).Named("table").Where(table => table.Element("caption")!.Value == caption)
            .SelectMany(table => table.Element("tbody")!.Elements("tr"))
            .Select(row => string.Join('|', row.Elements().Select(cell => cell.Value))),
    ];
}
