namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon008ScoreStaleTests
{
    [Fact]
    public void Check_60DaysAfterTheNewestScore_Appears()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline, "only");

        var finding = care.AssertAppearsAt("MON008", TestClinic.Day(60, 0));

        Assert.Equal((RuleSeverity.Advice, "60", "only"), (finding.Severity, finding.Says("days"), finding.Says("score")));
    }

    // 0:30 in the score's own offset is still 5 January at the clinic.
    [Fact]
    public void Check_DaysAreTheClinics_NotThoseOfTheScoresOwnOffset()
    {
        var care = CheckedClinic.New().OnDay(1).OpenEpisode();
        care.Dated(new DateTimeOffset(2026, 1, 6, 0, 30, 0, TimeSpan.FromHours(2))).RecordScore(OdiScores.Baseline);

        care.AssertAppearsAt("MON008", TestClinic.Day(60, 0));
    }

    // The 60th day after 12 January is 13 March, when the clock has been put forward.
    [ZoneFact("America/Los_Angeles")]
    public void Check_TheClockIsPutForwardInBetween_AppearsWhenTheClinicsDayStarts()
    {
        var care = CheckedClinic.New(new ClinicPolicy { TimeZone = Zones.Of("America/Los_Angeles") }).OnDay(1).OpenEpisode();
        care.OnDay(8, 4).RecordScore(OdiScores.Baseline);

        Assert.Equal(new DateOnly(2026, 3, 13), care.AssertAppearsAt("MON008", new DateTimeOffset(2026, 3, 13, 7, 0, 0, TimeSpan.Zero)).DueOn);
    }

    [Fact]
    public void Check_NoScoreAtAll_IsSilent() => CheckedClinic.New().OnDay(0).OpenEpisode().EvaluateOnDay(90).AssertLacks("MON008");

    [Fact]
    public void Check_Ended_IsSilent() => Story.At(EpisodeStage.Completed).EvaluateOnDay(200).AssertLacks("MON008");

    [Fact]
    public void Check_Stale_IsDueOnThe60thDay()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.OnDay(3).RecordScore(40);

        Assert.Equal(Dates.Of(63), care.AssertAppearsAt("MON008", TestClinic.Day(63, 0)).DueOn);
    }

    [Fact]
    public void Check_ClientDeclinedQuestionnaires_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(40);
        care.Clinic.RecordPreference(questionnaires: false);

        care.EvaluateOnDay(90).AssertLacks("MON008");
    }

    [Fact]
    public void Check_UnderMaintenance_AsksAtEveryOtherVisitFrom60Days()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(40);
        care.AgreeMaintenance(6, Dates.Of(300));
        care.OnDay(42).RecordSession("m1").AssertLacks("MON008");
        care.EvaluateOnDay(83).AssertLacks("MON008");

        Assert.Equal(Dates.Of(84), care.OnDay(84).RecordSession("m2").AssertFinds("MON008").DueOn);
    }

    [Fact]
    public void Check_BookingAhead_IsDueOnTheBookedDay()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(40);
        care.RecordBooking(Dates.Of(70));

        Assert.Equal(Dates.Of(70), care.EvaluateOnDay(61).AssertFinds("MON008").DueOn);
    }

    [Fact]
    public void Check_UnderMaintenanceAndTheSecondVisitIsBooked_AppearsAfter60Days()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(40);
        care.AgreeMaintenance(6, Dates.Of(300));
        care.OnDay(42).RecordSession("m1");
        care.RecordBooking(Dates.Of(84)).AssertLacks("MON008");

        Assert.Equal(Dates.Of(84), care.AssertAppearsAt("MON008", TestClinic.Day(60, 0)).DueOn);
    }
}
