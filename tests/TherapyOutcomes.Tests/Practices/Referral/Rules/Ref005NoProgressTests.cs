namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref005NoProgressTests
{
    [Fact]
    public void Check_4WeeksAfterTheStart_Appears() =>
        Assert.Equal(RuleSeverity.Advice, Story.At(EpisodeStage.Treating).AssertAppearsAt("REF005", TestClinic.Day(28, 0)).Severity);

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Check_Sessions_FindsFromTheSixth(int sessions, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        for (var session = 2; session <= sessions; session++)
        {
            care.OnDay(session).RecordSession($"s{session}");
        }

        Assert.Equal(found, care.Evaluate().Findings.Any(finding => finding.Rule.Id == "REF005"));
    }

    // ODI: MIC 10, MDC 10.5; 10 better is possibly improved.
    [Theory]
    [InlineData(30.1, true)]
    [InlineData(30, false)]
    public void Check_PossiblyImproved_IsSilent(double score, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(20).RecordScore((decimal)score).AssertStage(EpisodeStage.Treating);

        Assert.Equal(found, care.EvaluateOnDay(28).Findings.Any(finding => finding.Rule.Id == "REF005"));
    }

    [Theory]
    [InlineData(41, "No clear change yet (ODI 40 → 41). Review the plan.")]
    [InlineData(60, "Worse than at the start (ODI 40 → 60). Review the plan.")]
    public void Check_WorseThanAtTheStart_SaysSo(int score, string said)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(20).RecordScore(score);

        Assert.Equal(said, Assert.Single(care.EvaluateOnDay(28).Findings, finding => finding.Rule.Id == "REF005").InWords(MessageFormatter.English));
    }

    [Fact]
    public void Check_MeasureThatCannotShowIt_LeavesItToDoc007()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(8);
        care.OnDay(20).RecordScore(4);

        var answer = care.EvaluateOnDay(28);

        answer.AssertLacks("REF005");
        answer.AssertFinds("DOC007");
    }

    [Fact]
    public void Check_UnderMaintenance_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.AgreeMaintenance(4, new DateOnly(2026, 6, 1));

        care.EvaluateOnDay(30).AssertLacks("REF005");
    }

    [Fact]
    public void Check_Improved_IsSilent() => Story.At(EpisodeStage.Documenting).EvaluateOnDay(50).AssertLacks("REF005");

    [Fact]
    public void Check_Resumed_CountsFromTheNewCycle()
    {
        var care = Story.At(EpisodeStage.Discontinued);
        care.OnDay(100).Resume();

        care.AssertAppearsAt("REF005", TestClinic.Day(128, 0));
    }

    [Fact]
    public void Check_SessionsOfAnEarlierCycle_AreNotCounted()
    {
        var care = Story.At(EpisodeStage.Treating);
        for (var session = 2; session <= 5; session++)
        {
            care.OnDay(session).RecordSession($"s{session}");
        }

        care.OnDay(6).Discontinue();
        care.OnDay(10).Resume();
        care.OnDay(12).RecordSession("s6").AssertLacks("REF005");
    }

    [Fact]
    public void Check_NothingCompared_SaysThatNobodyKnows()
    {
        var care = Story.At(EpisodeStage.Treating);

        care.EvaluateOnDay(30).AssertFinds("REF005", RuleSeverity.Advice, "unmeasured");
        care.OnDay(20).RecordScore(39);
        Assert.Equal("REF005", care.EvaluateOnDay(30).AssertFinds("REF005").MessageKey);
    }

    [Fact]
    public void Check_ReferralUnderWay_IsSilentUntilItEnds()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.EvaluateOnDay(29).AssertFinds("REF005");

        care.OnDay(29).ProposeReferral();
        care.Evaluate().AssertLacks("REF005");
        care.RefuseReferral();
        care.Evaluate().AssertFinds("REF005", RuleSeverity.Advice, "unmeasured");
    }

    [Fact]
    public void Check_WithdrawnSession_IsNotCounted()
    {
        var care = Story.At(EpisodeStage.Treating);
        for (var session = 2; session <= 6; session++)
        {
            care.OnDay(session).RecordSession($"s{session}");
        }

        care.Correct("s6").AssertLacks("REF005");
    }

    [Fact]
    public void Check_UnderMaintenance_AppearsWhenItEnds()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.AgreeMaintenance(4, DateOnly.FromDateTime(TestClinic.Day(80).Date));

        Assert.Equal(TestClinic.Day(81, 0), care.EvaluateOnDay(80).ReviewAt);
        care.EvaluateOnDay(81).AssertFinds("REF005");
    }

    [Fact]
    public void Check_FirstSessionBeforeTheEpisodeWasOpened_CountsFromTheSession()
    {
        var care = CheckedClinic.New().OnDay(3).OpenEpisode();
        care.Dated(TestClinic.Day(1)).RecordSession().AssertAccepted();

        care.AssertAppearsAt("REF005", TestClinic.Day(29, 0));
        Assert.Equal(TestClinic.Day(29, 0), care.ReviewBy("REF005", TestClinic.Day(28)));
    }

    [Theory]
    [InlineData(6, 6 + 14)]
    [InlineData(30, 28 + 14)]
    public void Check_SixSessions_AreDueTwoWeeksAfterTheSixthOrFourWeeksWhicheverIsFirst(int sixth, int due)
    {
        var care = Story.At(EpisodeStage.Treating);
        for (var session = 2; session <= 5; session++)
        {
            care.OnDay(session).RecordSession($"s{session}");
        }

        Assert.Equal(Dates.Of(due), care.OnDay(sixth).RecordSession("s6").AssertFinds("REF005").DueOn);
    }

    [Fact]
    public void Check_NoClearChange_SaysTheScoresAndAsksToReviewThePlan()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(20).RecordScore(35.256m);

        var answer = care.EvaluateOnDay(28);

        Assert.Equal(("ODI", "40", "35.26"), (answer.AssertFinds("REF005").Says("measure"), answer.AssertFinds("REF005").Says("from"), answer.AssertFinds("REF005").Says("to")));
        Assert.StartsWith("No clear change yet (ODI 40 → 35.26). Review the plan.", answer.AssertAsks("adjust-plan", "REF005").InWords(MessageFormatter.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NothingCompared_ClearsWithAScore() =>
        Assert.Equal("record-score", Story.At(EpisodeStage.Treating).EvaluateOnDay(28).AssertFinds("REF005", variant: "unmeasured").ClearsWith);

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void Check_PlanReviewed_AsksForAReferralFourWeeksLater(int days, bool asked)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(20).RecordScore(38);
        care.OnDay(30).ConfirmPlan().AssertFinds("REF005", variant: "reviewed");
        care.OnDay(40).AdjustPlan(perWeek: 1).AssertAccepted();

        var answer = care.EvaluateOnDay(30 + days);

        Assert.Equal(Dates.Of(30 + 28 + 14), answer.AssertFinds("REF005", variant: "reviewed").DueOn);
        Assert.Equal(asked, answer.NextSteps.Any(step => step is { Rule: "REF005", Command: "propose-referral" }));
        Assert.Equal(TestClinic.Day(58, 0), care.ReviewBy("REF005", TestClinic.Day(57)));
    }

    [Fact]
    public void Check_PlanReviewedBefore_StillAsksToReviewIt()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(20).RecordScore(38);
        care.OnDay(27).ConfirmPlan();

        care.EvaluateOnDay(28).AssertAsks("adjust-plan", "REF005");
    }

    [Fact]
    public void Check_GainLost_IsSilent()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.OnDay(20).RecordScore(40).AssertFired(WorkflowTrigger.GainLost);

        care.EvaluateOnDay(60).AssertLacks("REF005");
    }

    [Fact]
    public void Check_PossiblyImprovedForAWhile_IsDueTwoWeeksAfterItWasWorseAgain()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(20).RecordScore(30);
        care.OnDay(32).RecordScore(35);
        care.OnDay(40).RecordScore(35);

        Assert.Equal(Dates.Of(32 + 14), care.EvaluateOnDay(60).AssertFinds("REF005").DueOn);
    }

    [Fact]
    public void Check_ImprovementHeldByARedFlag_IsSilentWhileItStands()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("night-pain");
        care.OnDay(14).RecordScore(28);
        care.OnDay(21).RecordScore(33).AssertStage(EpisodeStage.Treating); // of a gain of 12, 5 are gone

        care.EvaluateOnDay(40).AssertLacks("REF005");
    }

    [Fact]
    public void Check_MaintenanceAgreedTwice_AppearsWhenTheLongerOneEnds()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.AgreeMaintenance(4, Dates.Of(80));
        care.OnDay(20).AgreeMaintenance(2, Dates.Of(60));

        Assert.Equal(TestClinic.Day(81, 0), care.ReviewBy("REF005", TestClinic.Day(30)));
    }
}
