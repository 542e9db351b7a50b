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

    [Fact]
    public void Check_DaysAreDatesOfTheScoresOwnOffset_NotElapsedTime()
    {
        var care = CheckedClinic.New().OnDay(1).OpenEpisode();
        care.Dated(new DateTimeOffset(2026, 1, 6, 0, 30, 0, TimeSpan.FromHours(2))).RecordScore(OdiScores.Baseline);

        // The 60th day begins at midnight there: 22:00 of the day before here.
        care.AssertAppearsAt("MON008", TestClinic.Day(60, 22));
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
}
