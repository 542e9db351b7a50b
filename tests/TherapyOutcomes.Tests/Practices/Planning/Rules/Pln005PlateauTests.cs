namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln005PlateauTests
{
    [Fact]
    public void Check_FourScoresOverFourWeeks_Finds()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(35);
        care.OnDay(14).RecordScore(38).AssertLacks("PLN005");

        var finding = care.OnDay(28).RecordScore(36).AssertFinds("PLN005", RuleSeverity.Advice, "noGoals");

        Assert.Equal(("ODI", "40", "36", "28"), (finding.Says("measure"), finding.Says("from"), finding.Says("to"), finding.Says("days")));
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void Check_Days_CountFrom28(int day, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(38);
        care.OnDay(14).RecordScore(38);

        Assert.Equal(found, IsFound(care.OnDay(day).RecordScore(38)));
    }

    [Fact]
    public void Check_ThreeScoresOverFourWeeks_AreTooFew()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(14).RecordScore(38);

        care.OnDay(60).RecordScore(38).AssertLacks("PLN005");
    }

    // The window is the shortest that is long enough: what was before it does not count.
    [Fact]
    public void Check_ChangeBeforeTheWindow_DoesNotCount()
    {
        var care = Story.At(EpisodeStage.Treating);
        foreach (var (day, score) in new[] { (7, 55), (14, 55), (21, 55), (28, 55) })
        {
            care.OnDay(day).RecordScore(score).AssertLacks("PLN005");
        }

        care.OnDay(35).RecordScore(55).AssertFinds("PLN005");
    }

    // A client who gets a little better each week is no plateau, although no two scores differ by much.
    [Fact]
    public void Check_SteadyImproverMeasuredEachWeek_IsNoPlateau()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        foreach (var (day, score) in new[] { (0, 60), (7, 57), (14, 54), (21, 51), (28, 48), (35, 45) })
        {
            care.OnDay(day).RecordScore(score).AssertLacks("PLN005");
        }
    }

    // NDI: MIC 7.5, MDC 10.2. Slower than a change that counts in four weeks, and yet better each time.
    [Fact]
    public void Check_SlowImprover_IsNoPlateauOncePossiblyImproved()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "NDI");
        foreach (var (day, score) in new[] { (0, 22m), (7, 21m), (14, 19m), (21, 18m), (28, 17m) })
        {
            care.OnDay(day).RecordScore(score, measure: "NDI");
        }

        var finding = care.Evaluate().AssertFinds("PLN005");
        Assert.Equal(("22", "17"), (finding.Says("from"), finding.Says("to")));
        Assert.Equal("21", care.OnDay(35).RecordScore(15, measure: "NDI").AssertFinds("PLN005").Says("from"));
        care.OnDay(42).RecordScore(14.5m, measure: "NDI").AssertLacks("PLN005");
        care.OnDay(49).RecordScore(14.5m, measure: "NDI").AssertFinds("PLN005");
    }

    // ODI: MIC 10, MDC 10.5. The newest score is compared with the first and with the best in between.
    [Theory]
    [InlineData(40, 30.1, true)]
    [InlineData(40, 29.5, false)]
    [InlineData(40, 50.4, true)]
    [InlineData(40, 50.5, false)]
    [InlineData(34, 44.4, true)]
    [InlineData(34, 44.5, false)]
    public void Check_ChangeThatCounts_IsSilent(double between, double newest, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(40);
        care.OnDay(14).RecordScore((decimal)between);

        Assert.Equal(found, IsFound(care.OnDay(28).RecordScore((decimal)newest)));
    }

    [Fact]
    public void Check_WorstInBetween_DoesNotCount()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(55);
        care.OnDay(14).RecordScore(40);

        care.OnDay(28).RecordScore(40).AssertFinds("PLN005");
    }

    [Theory]
    [InlineData(GoalAttainment.Yes, "met", "discontinue")]
    [InlineData(GoalAttainment.Partly, "unmet", "adjust-plan")]
    [InlineData(GoalAttainment.No, "unmet", "adjust-plan")]
    public void Check_Goals_DecideWhatIsAdvised(GoalAttainment met, string variant, string command)
    {
        var care = Story.OnAPlateau();
        care.SetGoal();

        var answer = care.RecordGoal(met);

        answer.AssertFinds("PLN005", variant: variant);
        Assert.Equal(met == GoalAttainment.Yes ? StepChoice.Of(DiscontinuationKind.Plateau) : null, answer.AssertAsks(command, "PLN005").With);
    }

    // Once an improvement was found, care ends with a discharge instead.
    [Fact]
    public void Check_GoalsMetAfterAnImprovement_AsksForTheDischargeUntilThePlanIsReviewed()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.SetGoal();
        care.RecordGoal(GoalAttainment.Yes);
        foreach (var day in new[] { 21, 28, 35, 42 })
        {
            care.OnDay(day).RecordScore(30.4m);
        }

        var asked = care.Evaluate();
        asked.AssertFinds("PLN005", variant: "met");
        Assert.Equal(StepChoice.Of(DischargeKind.GoalsMet), asked.AssertAsks("discharge", "PLN005").With);

        var reviewed = care.OnDay(43).ConfirmPlan();
        reviewed.AssertFinds("PLN005", variant: "met");
        Assert.DoesNotContain(reviewed.NextSteps, step => step.Rule == "PLN005");
    }

    [Fact]
    public void Check_GoalWithoutAnAnswer_IsUnmet() => Story.OnAPlateau().SetGoal().AssertFinds("PLN005", variant: "unmet");

    [Fact]
    public void Check_GoalTakenBack_DoesNotCount()
    {
        var care = Story.OnAPlateau();
        care.SetGoal();

        care.Correct("g1").AssertFinds("PLN005", variant: "noGoals");
    }

    [Fact]
    public void Check_OneGoalOfTwoMet_AsksToAdjust()
    {
        var care = Story.OnAPlateau();
        care.SetGoal();
        care.SetGoal("g2");
        care.RecordGoal(GoalAttainment.Yes);

        care.Evaluate().AssertFinds("PLN005", variant: "unmet");
    }

    // VAS: no MDC is known; MIC 15.
    [Theory]
    [InlineData(54.9, true)]
    [InlineData(55, false)]
    public void Check_MeasureWithoutMdc_TakesTheMeaningfulChange(double worst, bool found)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS");
        care.RecordScore(40, measure: "VAS");
        care.OnDay(7).RecordScore(40, measure: "VAS");
        care.OnDay(14).RecordScore(40, measure: "VAS");

        Assert.Equal(found, IsFound(care.OnDay(28).RecordScore((decimal)worst, measure: "VAS")));
    }

    // NDI: MIC 7.5, MDC 10.2.
    [Theory]
    [InlineData(30.1, true)]
    [InlineData(30.2, false)]
    public void Check_DetectableLargerThanMeaningful_TakesTheDetectableChange(double worst, bool found)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "NDI");
        care.RecordScore(20, measure: "NDI");
        care.OnDay(7).RecordScore(20, measure: "NDI");
        care.OnDay(14).RecordScore(20, measure: "NDI");

        Assert.Equal(found, IsFound(care.OnDay(28).RecordScore((decimal)worst, measure: "NDI")));
    }

    [Fact]
    public void Check_NoThresholdKnown_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "HOOS.pain", chronicity: Chronicity.Acute);
        foreach (var day in new[] { 0, 7, 14, 28 })
        {
            care.OnDay(day).RecordScore(50, measure: "HOOS.pain").AssertLacks("PLN005");
        }
    }

    [Fact]
    public void Check_PlanAdjustedSince_AsksNothingMore()
    {
        var care = Story.OnAPlateau();
        care.SetGoal();
        care.RecordGoal(GoalAttainment.No);

        var answer = care.OnDay(29).AdjustPlan(perWeek: 2);

        answer.AssertFinds("PLN005", variant: "unmet");
        Assert.DoesNotContain(answer.NextSteps, step => step.Rule == "PLN005");
    }

    [Fact]
    public void Check_GainThatIsHeld_IsNoPlateau()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        foreach (var day in new[] { 21, 28, 35, 42, 49 })
        {
            care.OnDay(day).RecordScore(OdiScores.Improved).AssertLacks("PLN005");
        }
    }

    // The best gain is 20; 10 is left of it, which ends the run without being a loss.
    [Fact]
    public void Check_GainThatFadedWithoutALoss_IsAPlateau()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(21).RecordScore(30.4m).AssertLacks("PLN005");

        care.OnDay(28).RecordScore(30.4m).AssertFinds("PLN005");
    }

    [Fact]
    public void Check_LossInTheWindow_IsNoPlateau()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        foreach (var day in new[] { 21, 28, 35, 42, 49 })
        {
            care.OnDay(day).RecordScore(OdiScores.Lost).AssertLacks("PLN005");
        }

        care.OnDay(56).RecordScore(OdiScores.Lost).AssertFinds("PLN005");
    }

    [Fact]
    public void Check_WorseThanAtTheStart_AsksToAdjust()
    {
        var care = Story.At(EpisodeStage.Treating);
        foreach (var day in new[] { 7, 14, 21, 28, 35 })
        {
            care.OnDay(day).RecordScore(52);
        }

        care.Evaluate().AssertFinds("PLN005", variant: "worse");
        care.Evaluate().AssertAsks("adjust-plan", "PLN005");
    }

    [Fact]
    public void Check_Ended_IsSilent() => Story.OnAPlateau().Discontinue().AssertLacks("PLN005");

    private static bool IsFound(Answer answer) => answer.Findings.Any(finding => finding.Rule.Id == "PLN005");
}
