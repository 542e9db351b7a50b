using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Ways;

namespace TherapyOutcomes.Tests.Cases;

/// <summary>Invented inputs that were once answered wrongly, each with the right answer.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "TherapyOutcomes.Tests", "Cases");

    [Fact]
    public void EmptyReasons_AreRefusedInEveryCommandThatHasOne() => Assert.Equal(
        [
            "amend-note\trefused REC005",
            "amend-note\trefused DOC008",
            "adjust-plan\trefused PLN002",
            "adjust-plan\trefused PLN002",
            "decide-no-referral\trefused REC005",
            "correct\trefused REC005",
            "set-primary-measure\trefused REC005",
            "transfer-episode\trefused REC005",
            "resolve-concern\trefused REC001",
            "disclose\trefused REC005",
            "discontinue\trefused REC005",
            "resume\trefused REC002",
        ],
        ReportOf("empty-reasons").Skip(6));

    [Fact]
    public void EmptyTexts_AreRefusedAndMoveNothing() => Assert.Equal(
        [
            "sign-note\tMonitoring",
            "decide-no-referral\trefused REC005",
            "amend-note\trefused DOC008",
            "correct\trefused REC005",
            "discontinue\trefused REC005",
            "disclose\trefused REC005",
        ],
        ReportOf("empty-texts").Skip(5));

    [Fact]
    public void ReferralThatWasClosed_StillTakesTheLateAnswerAndReport() => Assert.Equal(
        [
            "send-referral\trefused REF002",
            "send-referral\tTreating",
            "close-referral\tTreating",
            "record-referral-response\tTreating",
            "record-referral-report\tTreating",
        ],
        ReportOf("late-referral-facts").Skip(5).Take(5));

    [Fact]
    public void ClaimOfACure_IsFoundInThePlanPartOfANote() => Play("claim-in-the-plan").Answers[^1].AssertAccepted().AssertFinds("COM005");

    [Fact]
    public void ListOfSimpleSteps_IsNotHardToRead() => Play("list-of-steps").Answers[^1].AssertAccepted().AssertLacks("COM006");

    // 16 hours at the learner's own pace, for a board that counts at most 8 of them.
    [Fact]
    public void OnlineHours_CountUpToTheBoardsMaximum()
    {
        var (clinic, _) = Play("online-hours");

        var findings = clinic.EvaluatePractitioner("p1", asOf: new DateTimeOffset(2027, 12, 31, 12, 0, 0, TimeSpan.Zero)).Findings.Where(finding => finding.Rule.Id == "EDU001");

        Assert.Equal([("Board", "8", "8"), ("ethics", "0", "8")], findings.Select(finding => (finding.Says("what"), finding.Says("earned"), finding.Says("uncounted"))));
    }

    [Theory]
    [InlineData("clearance-recorded-late")]
    [InlineData("clearance-in-order")]
    public void SecondReport_StaysOpenWhateverTheOrder(string name)
    {
        var (clinic, answers) = Play(name);

        answers[^1].AssertFinds("MON009");
        Assert.Equal(new DateOnly(2026, 1, 10), Assert.Single(clinic.ReadClient("c1").OpenRedFlags).Recording.Day);
    }

    [Fact]
    public void OnlyScoreAfterItWasSustained_TakenBack_TakesTheCelebrationBackToo() => Assert.Equal(
        ["record-score\tAdjusting", "correct\tMonitoring", "celebrate\trefused CEL001"],
        ReportOf("sustained-withdrawn").TakeLast(3));

    [Fact]
    public void BlankRecipient_IsMalformed()
    {
        var answers = Play("blank-recipient").Answers;

        Assert.Equal([("TO1009", "recipients[0]"), ("TO1009", "to.name")], answers[1..3].Select(answer => (answer.Error!.Code, answer.Error.Field)));
        Assert.All(answers[1..3], answer => Assert.False(string.IsNullOrEmpty(answer.Error!.Allowed)));
        answers[3].AssertRefused("REC001");
    }

    [Fact]
    public void SteadyGain_IsNoPlateau() => Assert.All(Play("steady-gain").Answers, answer => answer.AssertAccepted().AssertLacks("PLN005"));

    // The NPRS has an MDC of 2: the score alone shows it on 12 January, and the note is accepted.
    [Fact]
    public void TwoPointsOfPain_AreAnImprovementByTheScore()
    {
        var (clinic, answers) = Play("two-points-of-pain");

        answers[3].AssertFired(WorkflowTrigger.ImprovementFound);
        answers[^1].AssertAccepted();
        Assert.Equal(new DateOnly(2026, 1, 12), EpisodeAssessment.Of(clinic.Read("n53"), new ClientRecord(), clinic.Policy).Course.Improvement!.Day);
    }

    [Theory]
    [InlineData("knee", "2026-03-02")]
    [InlineData("headache", "2026-02-23")]
    public void MeasureThatOnceHadNoMdc_Improves(string name, string day)
    {
        var found = Lines(name).Zip(Play(name).Answers).First(pair => pair.Second.Stage == EpisodeStage.Documenting);

        Assert.Contains(day, found.First, StringComparison.Ordinal);
    }

    [Fact]
    public void GainThatIsLostAfterItWasFound_IsNotCalledNoChange() => Assert.All(
        Play("lost-after-lasting").Answers.SkipWhile(answer => answer.Stage == EpisodeStage.Treating), answer => answer.AssertLacks("REF005"));

    private static string[] Lines(string name) => File.ReadAllLines(Path.Combine(Folder, name + ".jsonl"));

    private static IEnumerable<string> ReportOf(string name) => Lines(name).Zip(Play(name).Answers, Way.Report);

    private static (TestClinic Clinic, List<Answer> Answers) Play(string name)
    {
        var clinic = new TestClinic { Now = DateTimeOffset.MinValue };
        return (clinic, [.. Lines(name).Select(line => Submit(clinic, line))]);
    }

    private static Answer Submit(TestClinic clinic, string line)
    {
        var reading = CommandReader.Read(line);
        return reading.IsRead ? clinic.Play(reading.Command) : Answer.Malformed(reading.Error!);
    }
}
