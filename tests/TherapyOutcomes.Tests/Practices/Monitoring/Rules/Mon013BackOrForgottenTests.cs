namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon013BackOrForgottenTests
{
    [Theory]
    [InlineData(89, false)]
    [InlineData(90, true)]
    public void Check_SessionAfterAGap_AsksToResume(int day, bool found)
    {
        var care = Given.Episode().Improved().OnDay(14).Then("a session", care => care.RecordSession("s2")).Build();

        var answer = care.OnDay(14 + day).RecordSession("back").AssertAccepted();

        Assert.Equal(found, answer.NextSteps.Any(step => step is { Rule: "MON013", Command: "resume" }));
    }

    [Fact]
    public void Check_BookedAfterAGap_AsksToResume()
    {
        var care = Given.Episode().Improved().Build();

        var answer = care.OnDay(120).RecordBooking(Dates.Of(125));

        answer.AssertFinds("MON013", variant: "booked");
        answer.AssertAsks("resume", "MON013");
    }

    [Fact]
    public void Check_ClosedAsLostAndBookedAfterAGap_AsksToResume()
    {
        var care = Given.Episode().Improved().Build();
        care.OnDay(110).Discontinue(DiscontinuationKind.Lost).AssertAccepted();

        care.OnDay(150).RecordBooking(Dates.Of(155)).AssertAsks("resume", "MON013");
    }

    [Fact]
    public void Check_BackAndAwayAgain_IsForgottenWithTimeAlone()
    {
        var care = Given.Episode().Build();
        care.OnDay(120).RecordSession("back").AssertFinds("MON013", variant: "back");

        Assert.Equal(TestClinic.Day(210, 0), care.ReviewBy("MON013", TestClinic.Day(121)));
        care.EvaluateOnDay(210).AssertFinds("MON013", variant: "forgotten");
    }

    [Fact]
    public void Check_ResumedSince_IsSilent()
    {
        var care = Given.Episode().Improved().Build();
        care.OnDay(120).RecordSession("back").AssertAsks("resume", "MON013");

        care.Resume().AssertFired(WorkflowTrigger.Resumed).AssertLacks("MON013");
    }

    [Fact]
    public void Check_NothingHeardFor90Days_AsksToEndItOnThatDay()
    {
        var care = Given.Episode().Build();

        var finding = care.AssertAppearsAt("MON013", TestClinic.Day(90, 0));

        Assert.Equal("discontinue", finding.ClearsWith);
        Assert.Equal(StepChoice.Of(DiscontinuationKind.Lost), finding.With);
    }

    [Fact]
    public void Check_Sustained_EndsAsRecovered() =>
        Assert.Equal(StepChoice.Of(DiscontinuationKind.Recovered), Given.Episode().Sustained().Build().EvaluateOnDay(42 + 90).AssertFinds("MON013").With);

    [Fact]
    public void Check_DischargedAndNotSustained_HasAnEndingOfItsOwn()
    {
        var care = Given.Episode().Documented().Build();
        care.Discharge().AssertAccepted();

        care.EvaluateOnDay(200).AssertLacks("MON013").AssertFinds("MON011");
    }

    [Fact]
    public void Check_Back_SaysSinceWhenAndIsDueToday()
    {
        var care = Given.Episode().Improved().OnDay(14).Then("a session", care => care.RecordSession("s2")).Build();
        care.OnDay(120).RecordSession("back").AssertAccepted();

        var finding = care.EvaluateOnDay(121).AssertFinds("MON013", variant: "back");

        Assert.Equal((Dates.Of(121), Dates.Written(14), "106"), (finding.DueOn, finding.Says("lastSeen"), finding.Says("days")));
    }

    [Fact]
    public void Check_ClosedAndBookedSoon_SaysWhenTheClientWasLastSeen()
    {
        var care = Given.Episode().Improved().OnDay(15).Then("a session", care => care.RecordSession("s2")).Then("taken back", care => care.Correct("s2")).Build();
        care.OnDay(20).Discontinue(DiscontinuationKind.Lost).AssertAccepted();
        care.OnDay(30).RecordBooking(Dates.Of(33)).AssertAccepted();

        var sessions = care.Read().Care.Sessions.Where(session => !session.IsWithdrawn).ToList();
        var finding = care.EvaluateOnDay(31).AssertFinds("MON013", variant: "booked");

        Assert.Equal(Dates.Written(sessions[^1].Day), finding.Says("lastSeen"));
        Assert.Equal($"{Dates.Of(31).DayNumber - sessions[^1].Day.DayNumber}", finding.Says("days"));
    }

    [Fact]
    public void Check_ClosedWithoutASessionAndBooked_CountsFromTheEnding()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.OnDay(3).Discontinue(DiscontinuationKind.Lost).AssertAccepted();
        care.OnDay(10).RecordBooking(Dates.Of(12)).AssertAccepted();

        var finding = care.EvaluateOnDay(11).AssertFinds("MON013", variant: "booked");

        Assert.Equal((Dates.Written(3), "8"), (finding.Says("lastSeen"), finding.Says("days")));
    }

    [Fact]
    public void Check_HeardFromAfterTheGapBegan_AppearsWithTimeAlone()
    {
        var care = Given.Episode().Build();
        care.OnDay(60).RecordContactAttempt(reached: true).AssertAccepted();

        Assert.Equal(TestClinic.Day(150, 0), care.ReviewBy("MON013", TestClinic.Day(120)));
    }

    [Fact]
    public void Check_HeardFromAfterTheGapBegan_WaitsAgain()
    {
        var care = Given.Episode().Build();
        care.OnDay(60).RecordContactAttempt(reached: true).AssertAccepted();

        care.EvaluateOnDay(149).AssertLacks("MON013");
        Assert.Equal("MON013.forgotten", care.EvaluateOnDay(150).AssertFinds("MON013").MessageKey);
    }

    [Fact]
    public void Check_UnderMaintenance_IsSilent()
    {
        var care = Given.Episode().Sustained().Build();
        care.AgreeMaintenance(8, Dates.Of(42 + 200)).AssertAccepted();

        care.EvaluateOnDay(42 + 150).AssertLacks("MON013");
        Assert.Equal(TestClinic.Day(42 + 151, 0), care.ReviewBy("MON013", TestClinic.Day(42 + 150)));
    }

    [Fact]
    public void Check_SustainedAndDischarged_EndsAsRecoveredAfter90Days()
    {
        var care = Given.Episode().Sustained().Build();
        care.Discharge().AssertAccepted();

        care.EvaluateOnDay(42 + 89).AssertLacks("MON013");
        Assert.Equal(StepChoice.Of(DiscontinuationKind.Recovered), care.EvaluateOnDay(42 + 90).AssertFinds("MON013").With);
    }

    [Fact]
    public void Check_Completed_AsksOnlyOnceTheClientIsBack()
    {
        var care = Given.Episode().Celebrated().Build();
        var day = (care.Clinic.Now - TestClinic.Start).Days;

        care.EvaluateOnDay(day + 200).AssertLacks("MON013");
        care.OnDay(day + 200).RecordBooking(Dates.Of(day + 203)).AssertAsks("resume", "MON013");
    }

    [Fact]
    public void Check_Held_IsSilent()
    {
        var care = Given.Episode().WithRedFlag().Build();

        care.EvaluateOnDay(200).AssertLacks("MON013");
    }

    [Fact]
    public void Check_ClosedAndBookedSoon_AsksToResumeBeforeTheVisit()
    {
        var care = Given.Episode().Improved().Discontinued(DiscontinuationKind.Lost).Build();

        care.RecordBooking(care.Clinic.Policy.DayOf(care.Clinic.Now).AddDays(7)).AssertAsks("resume", "MON013");
    }

    [Fact]
    public void Check_MaintenanceAgreedAfterAGap_WaitsForItsEnd()
    {
        var care = Given.Episode().Build();
        care.OnDay(100).AgreeMaintenance(8, Dates.Of(300)).AssertAccepted();

        care.EvaluateOnDay(300).AssertLacks("MON013");
        care.EvaluateOnDay(301).AssertFinds("MON013");
    }

    [Fact]
    public void Check_ForgottenAndAskedInVain_NoLongerSaysToAsk()
    {
        var care = Given.Episode().Build();
        care.EvaluateOnDay(100).AssertFinds("MON013", variant: "forgotten");

        care.OnDay(100).RecordContactAttempt(reached: false).AssertFinds("MON013", variant: "forgottenAsked");
    }

    [Fact]
    public void Check_ForgottenWithoutContact_DoesNotSayToAsk()
    {
        var care = Given.Episode().Build();
        care.Clinic.RecordPreference(contact: false).AssertAccepted();

        care.EvaluateOnDay(100).AssertFinds("MON013", variant: "forgottenAsked");
    }

    [Fact]
    public void Check_LostAfterTheGap_SaysThatTheClientIsWorse()
    {
        var care = Story.At(EpisodeStage.Completed);

        care.OnDay(160).RecordScore(OdiScores.Lost).AssertFinds("MON013", variant: "worse");
    }
}
