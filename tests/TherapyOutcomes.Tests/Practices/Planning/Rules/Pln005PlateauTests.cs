namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln005PlateauTests
{
    [Fact]
    public void Check_ThreeStepsBelowTheDetectableChange_Finds()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(35);
        care.OnDay(14).RecordScore(38).AssertLacks("PLN005");

        care.OnDay(21).RecordScore(36).AssertFinds("PLN005", RuleSeverity.Advice, "noGoals");
    }

    // ODI: MDC 10.
    [Theory]
    [InlineData(49.9, true)]
    [InlineData(50, false)]
    public void Check_OneStepOfTheDetectableChange_IsSilent(double worst, bool found)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(40);
        care.OnDay(14).RecordScore((decimal)worst);

        Assert.Equal(found, care.OnDay(21).RecordScore(45).Findings.Any(finding => finding.Rule.Id == "PLN005"));
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
        care.OnDay(14).RecordScore((decimal)worst, measure: "VAS");

        Assert.Equal(found, care.OnDay(21).RecordScore(45, measure: "VAS").Findings.Any(finding => finding.Rule.Id == "PLN005"));
    }

    [Fact]
    public void Check_PlanAdjustedSince_AsksNothingMore()
    {
        var care = Story.OnAPlateau();
        care.SetGoal();
        care.RecordGoal(GoalAttainment.No);

        var answer = care.OnDay(22).AdjustPlan(perWeek: 2);

        answer.AssertFinds("PLN005", variant: "unmet");
        Assert.DoesNotContain(answer.NextSteps, step => step.Rule == "PLN005");
    }

    [Fact]
    public void Check_GainThatIsHeld_IsNoPlateau()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(16).RecordScore(OdiScores.Improved);
        care.OnDay(18).RecordScore(OdiScores.Improved);

        care.OnDay(20).RecordScore(OdiScores.Improved).AssertLacks("PLN005");
    }

    [Fact]
    public void Check_WorseThanAtTheStart_AsksToAdjust()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordScore(45);
        care.OnDay(14).RecordScore(50);

        care.OnDay(21).RecordScore(52).AssertFinds("PLN005", variant: "worse");
        care.Evaluate().AssertAsks("adjust-plan", "PLN005");
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
        care.OnDay(14).RecordScore((decimal)worst, measure: "NDI");

        Assert.Equal(found, care.OnDay(21).RecordScore(25, measure: "NDI").Findings.Any(finding => finding.Rule.Id == "PLN005"));
    }
}
