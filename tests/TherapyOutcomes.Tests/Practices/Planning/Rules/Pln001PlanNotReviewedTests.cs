namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln001PlanNotReviewedTests
{
    [Fact]
    public void Check_Improvement_FindsAndIsDueAWeekAfterAdjusting()
    {
        var answer = Story.At(EpisodeStage.Adjusting).Evaluate();

        answer.AssertFinds("PLN001", RuleSeverity.Required);
        Assert.Equal(new DateOnly(2026, 2, 23), answer.AssertAsks("confirm-plan", "PLN001").DueOn);
    }

    [Fact]
    public void Check_Confirmed_IsSilent() => Story.At(EpisodeStage.Adjusting).ConfirmPlan().AssertFired(WorkflowTrigger.PlanSettled).AssertLacks("PLN001");

    [Fact]
    public void Check_Adjusted_IsSilent() => Story.At(EpisodeStage.Adjusting).AdjustPlan(perWeek: 0.5m).AssertFired(WorkflowTrigger.PlanSettled);

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void Check_ReviewedOnTheImprovementsDay_Counts(int day, bool found)
    {
        var care = Story.Begin();
        care.OnDay(day, 8).ConfirmPlan();

        var answer = care.OnDay(GivenEpisode.ImprovedOn).RecordScore(OdiScores.Improved);

        Assert.Equal(found, answer.Findings.Any(finding => finding.Rule.Id == "PLN001"));
    }

    [Fact]
    public void Check_AfterAFlareUp_IsAskedAgain()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.ConfirmPlan().AssertLacks("PLN001");
        care.OnDay(16).RecordScore(OdiScores.Lost);

        care.OnDay(20).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.GainRegained).AssertFinds("PLN001");
    }

    [Fact]
    public void Check_BeforeAnyImprovement_IsSilent() => Story.At(EpisodeStage.Treating).Evaluate().AssertLacks("PLN001");

    [Fact]
    public void Check_DischargedAndBack_IsAskedAgain()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(16).Discharge().AssertLacks("PLN001");
        var answer = care.OnDay(20).RecordSession("s9");

        answer.AssertFinds("PLN001", RuleSeverity.Required, "back");
        Assert.Equal(Dates.Of(27), answer.AssertAsks("confirm-plan", "PLN001").DueOn);
        care.OnDay(21).ConfirmPlan().AssertLacks("PLN001");
    }

    [Theory]
    [InlineData(EpisodeStage.Communicating)]
    [InlineData(EpisodeStage.Celebrating)]
    public void Check_DischargedAndBackAfterThePlanWasSettled_IsAdvice(EpisodeStage stage)
    {
        var care = Story.At(stage);
        care.Discharge().AssertAccepted();
        var answer = care.Later(TimeSpan.FromDays(3)).RecordSession("s9");

        answer.AssertFinds("PLN001", RuleSeverity.Advice, "back");
        answer.AssertAsks("confirm-plan", "PLN001");
        care.Correct("s9").AssertLacks("PLN001");
    }

    [Fact]
    public void Check_ConfirmedBeforeTheDischargeAndBack_IsAdvice()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(15).ConfirmPlan();
        care.OnDay(16).Discharge();

        care.OnDay(20).RecordSession("s9").AssertFinds("PLN001", RuleSeverity.Advice, "back");
    }

    [Fact]
    public void Check_DischargeEndedByANewPlanBeforeTheSession_IsSilent()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(16).Discharge();
        care.OnDay(18).AdjustPlan(perWeek: 0.5m).AssertAccepted();

        care.OnDay(20).RecordSession("s9").AssertLacks("PLN001");
    }

    [Fact]
    public void Check_DischargedAndBackBeforeAnotherImprovement_AsksForAReviewOfThatOne()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(16).Discharge();
        care.OnDay(20).RecordSession("s9");
        care.OnDay(21).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost);

        Assert.Equal("PLN001", care.OnDay(50).RecordScore(OdiScores.Improved).AssertFinds("PLN001").MessageKey);
    }

    [Theory]
    [InlineData(GoalAttainment.Yes, "PLN001.goalsMet", "discharge", "goals-met")]
    [InlineData(GoalAttainment.Partly, "PLN001", "confirm-plan", null)]
    public void Check_GoalsMet_LeadsToTheDischarge(GoalAttainment met, string key, string command, string? kind)
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.SetGoal().AssertAccepted();

        var answer = care.RecordGoal(met);

        Assert.Equal(key, answer.AssertFinds("PLN001").MessageKey);
        Assert.Equal(kind, answer.AssertAsks(command, "PLN001").With?.Value);
    }

    [Fact]
    public void Check_OneGoalOfTwoMet_NamesNoDischarge()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.SetGoal("g1").AssertAccepted();
        care.SetGoal("g2").AssertAccepted();
        Assert.Equal("PLN001", care.RecordGoal(GoalAttainment.Yes, "g1").AssertFinds("PLN001").MessageKey);

        Assert.Equal("PLN001.goalsMet", care.Correct("g2").AssertFinds("PLN001").MessageKey);
    }
}
