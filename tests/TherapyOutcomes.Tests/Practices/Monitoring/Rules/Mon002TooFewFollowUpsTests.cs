namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon002TooFewFollowUpsTests
{
    [Fact]
    public void Check_DayOfTheImprovement_DoesNotCountItself()
    {
        var care = Story.At(EpisodeStage.Monitoring);

        var answer = care.OnDay(GivenEpisode.ImprovedOn, 15).RecordSession("same-day");

        Assert.Equal("0", answer.AssertFinds("MON002", RuleSeverity.Required).Says("had"));
    }

    [Fact]
    public void Check_ThirdLaterDay_IsSilent()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        Assert.Equal("1", care.OnDay(15).RecordSession("s2").AssertFinds("MON002").Says("had"));
        Assert.Equal("2", care.OnDay(16).RecordSession("s3").AssertFinds("MON002").Says("had"));

        care.OnDay(17).RecordSession("s4").AssertLacks("MON002");
    }

    [Fact]
    public void Check_TwoSessionsOnOneDay_AreOneFollowUp()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(15).RecordSession("s2");

        Assert.Equal("1", care.OnDay(15, 16).RecordSession("s3").AssertFinds("MON002").Says("had"));
    }

    [Fact]
    public void Check_CheckInScoreAndObservation_CountWithoutSession()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(15).RecordCheckIn();
        care.OnDay(16).RecordScore(OdiScores.Improved);

        care.OnDay(17).ObserveImprovement(holds: true).AssertLacks("MON002");
    }

    [Fact]
    public void Check_NextStep_IsDueOnTheFirstDayThatCounts() =>
        Assert.Equal(new DateOnly(2026, 1, 20), Story.At(EpisodeStage.Monitoring).Evaluate().AssertAsks("record-session", "MON002").DueOn);

    [Fact]
    public void Check_OtherNumberAsked_IsThePolicys()
    {
        var care = Story.At(EpisodeStage.Monitoring, CheckedClinic.New(new ClinicPolicy { Sustain = new SustainRequirements { FollowUpDays = 1 } }));

        care.OnDay(15).RecordSession("s2").AssertLacks("MON002");
    }

    [Fact]
    public void Check_SessionTakenBackAfterSustained_AsksAgain()
    {
        var care = Story.At(EpisodeStage.Adjusting);

        care.Correct("s2").AssertFired(WorkflowTrigger.SustainWithdrawn).AssertFinds("MON002");
    }

    [Fact]
    public void Check_AfterAFollowUp_TheNextIsDueOnTheDayAfter()
    {
        var care = Story.At(EpisodeStage.Monitoring);

        Assert.Equal(Dates.Of(21), care.OnDay(20).RecordSession("s2").AssertFinds("MON002").DueOn);
    }

    [Fact]
    public void Check_AVisitIsBooked_IsDueThen()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        Assert.Equal(Dates.Of(24), care.OnDay(17).RecordBooking(Dates.Of(24)).AssertFinds("MON002").DueOn);

        Assert.Equal(Dates.Of(15), care.EvaluateOnDay(25).AssertFinds("MON002").DueOn);
    }

    [Fact]
    public void Check_AfterAClearance_RunsFromIt()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(16).ReportRedFlag();
        care.EvaluateOnDay(17).AssertLacks("MON002");

        Assert.Equal(Dates.Of(20), care.OnDay(20).ClearRedFlag().AssertFinds("MON002").DueOn);
    }

    // Whoever comes every six weeks has missed nothing on the day after.
    [Theory]
    [InlineData(0.5, 14)]
    [InlineData(0.25, 28)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    public void Check_RareVisits_AreDueWhenThePlanForeseesTheNext(double perWeek, int days)
    {
        var care = Story.At(EpisodeStage.Monitoring);

        var finding = care.AdjustPlan(perWeek: (decimal)perWeek).AssertFinds("MON002");

        Assert.Equal(Dates.Of(GivenEpisode.ImprovedOn + days), finding.DueOn);
    }

    [Fact]
    public void Check_UnderMaintenance_IsDueAfterItsWeeksOrOnTheBookedDay()
    {
        var care = Story.At(EpisodeStage.Monitoring);

        var finding = care.AgreeMaintenance(6, Dates.Of(200)).AssertFinds("MON002");

        Assert.Equal(Dates.Of(GivenEpisode.ImprovedOn + 42), finding.DueOn);
        Assert.Equal(Dates.Of(50), care.RecordBooking(Dates.Of(50)).AssertFinds("MON002").DueOn);
    }

    [Fact]
    public void Check_MaintenanceThatANewFrequencyEnded_IsDueByThePlan()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.AgreeMaintenance(6, Dates.Of(200)).AssertAccepted();

        Assert.Equal(Dates.Of(GivenEpisode.ImprovedOn + 14), care.AdjustPlan(perWeek: 0.5m).AssertFinds("MON002").DueOn);
    }

    [Fact]
    public void Check_WeakerScoreEndedTheRun_WaitsForTheNextOne()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(20).RecordScore(30.4m).AssertLacks("MON002");

        care.OnDay(27).RecordScore(OdiScores.Improved).AssertFinds("MON002");
    }

    [Fact]
    public void Check_NotYetDocumented_IsDueOnNoDay() => Assert.Null(Story.At(EpisodeStage.Documenting).Evaluate().AssertFinds("MON002").DueOn);

    [Fact]
    public void Check_ConsentToTreatmentWithdrawn_AsksByPhone()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.RecordTreatmentConsent();

        Assert.Equal("record-check-in", care.OnDay(15).WithdrawTreatmentConsent().AssertFinds("MON002", variant: "remote").ClearsWith);
    }
}
