namespace TherapyOutcomes.Tests.Practices.Planning.Rules;

public sealed class Pln004TaperStepDueTests
{
    [Fact]
    public void Check_SustainedAtWeekly_AsksForEvery2Weeks()
    {
        var answer = Story.At(EpisodeStage.Adjusting).Evaluate();

        Assert.Equal("2", answer.AssertFinds("PLN004", RuleSeverity.Info).Says("everyWeeks"));
        answer.AssertAsks("adjust-plan", "PLN004");
    }

    [Fact]
    public void Check_PlanSettledBeforeSustained_StillAsks()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.ConfirmPlan();

        care.OnDay(21).RecordSession("s2");
        care.OnDay(28).RecordSession("s3");
        care.OnDay(GivenEpisode.SustainedOn).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Communicating).AssertFinds("PLN004");
    }

    [Fact]
    public void Check_Every2Weeks_AsksForEvery4AfterTwoSessions()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.AdjustPlan(perWeek: 0.5m).AssertLacks("PLN004");
        care.OnDay(56).RecordSession("t1").AssertLacks("PLN004");

        Assert.Equal("4", care.OnDay(70).RecordSession("t2").AssertFinds("PLN004").Says("everyWeeks"));
    }

    [Fact]
    public void Check_SessionOnTheDayOfTheNewPlan_IsNotOneOfTheTwo()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.AdjustPlan(perWeek: 0.5m);
        care.RecordSession("t1");
        care.OnDay(56).RecordSession("t2").AssertLacks("PLN004");

        care.OnDay(70).RecordSession("t3").AssertFinds("PLN004");
    }

    [Fact]
    public void Check_Every2WeeksBeforeSustained_CountsFromSustained()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.AdjustPlan(perWeek: 0.5m);
        care.OnDay(21).RecordSession("s2");
        care.OnDay(28).RecordSession("s3");
        care.OnDay(GivenEpisode.SustainedOn).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Communicating).AssertLacks("PLN004");
        care.OnDay(50).RecordSession("t1").AssertLacks("PLN004");

        care.OnDay(64).RecordSession("t2").AssertFinds("PLN004");
    }

    [Fact]
    public void Check_Every4Weeks_IsTheLastStep()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.AdjustPlan(perWeek: 0.25m);
        care.OnDay(70).RecordSession("t1");

        care.OnDay(98).RecordSession("t2").AssertLacks("PLN004");
    }

    [Fact]
    public void Check_NotYetSustained_IsSilent() => Story.At(EpisodeStage.Monitoring).Evaluate().AssertLacks("PLN004");

    [Fact]
    public void Check_NewestScoreNoLongerImproved_IsSilent()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.Correct("better", replacement: 25);
        care.Correct("lasting", replacement: 25);

        care.OnDay(43).RecordScore(31).AssertLacks("PLN004");
    }

    [Fact]
    public void Check_UnderMaintenance_IsSilent() =>
        Story.At(EpisodeStage.Adjusting).AgreeMaintenance(4, new DateOnly(2026, 6, 1)).AssertLacks("PLN004");

    [Fact]
    public void Check_Completed_IsSilent() => Story.At(EpisodeStage.Completed).EvaluateOnDay(120).AssertLacks("PLN004");

    [Theory]
    [InlineData(2, "weekly", "1")]
    [InlineData(1, null, "2")]
    public void Check_MoreThanOnceAWeek_StepsDownToOnceFirst(int perWeek, string? variant, string everyWeeks)
    {
        var care = Story.At(EpisodeStage.Adjusting);

        var finding = care.AdjustPlan(perWeek: perWeek).AssertFinds("PLN004", variant: variant);

        Assert.Equal(everyWeeks, finding.Says("everyWeeks"));
    }

    [Fact]
    public void Check_Weekly_IsDueAWeekAfterItWasSustained()
    {
        var finding = Story.At(EpisodeStage.Adjusting).EvaluateOnDay(70).AssertFinds("PLN004");

        Assert.Equal(("PLN004", Dates.Of(GivenEpisode.SustainedOn + 7)), (finding.MessageKey, finding.DueOn));
    }

    // The plan was kept on purpose: the taper is worth knowing, but nothing to do for four weeks.
    [Theory]
    [InlineData(27, null)]
    [InlineData(28, "adjust-plan")]
    public void Check_PlanConfirmedSinceSustained_AsksNothingForFourWeeks(int days, string? command)
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.ConfirmPlan().AssertAccepted();
        var confirmed = care.Clinic.Policy.DayOf(care.Clinic.Now).DayNumber - Dates.Of(0).DayNumber;

        Assert.Equal(command, care.EvaluateOnDay(confirmed + days).AssertFinds("PLN004").ClearsWith);
    }
}
