namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon001NoRecentScoreTests
{
    [Fact]
    public void Check_28DaysAfterTheNewestScore_Appears()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);

        var finding = care.AssertAppearsAt("MON001", TestClinic.Day(28, 0));

        Assert.Equal((RuleSeverity.Advice, "28", "0"), (finding.Severity, finding.Says("days"), finding.Says("sessions")));
    }

    [Fact]
    public void Check_NoScoreAtAll_CountsFromTheStart() =>
        CheckedClinic.New().OnDay(0).OpenEpisode().AssertAppearsAt("MON001", TestClinic.Day(28, 0));

    [Fact]
    public void Check_SixthSessionSinceTheScore_Finds()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        for (var day = 1; day <= 5; day++)
        {
            care.OnDay(day).RecordSession($"s{day}").AssertLacks("MON001");
        }

        care.OnDay(6).RecordSession("s6").AssertFinds("MON001").Says("sessions");
    }

    [Fact]
    public void Check_NewestScoreOfAnotherSide_SaysThatItCannotBeCompared()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);

        care.OnDay(28).RecordScore(20, side: BodySide.Left).AssertFinds("MON001", variant: "notComparable");
    }

    [Fact]
    public void Check_NewScore_IsSilent()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();

        care.OnDay(28).RecordScore(OdiScores.Baseline).AssertLacks("MON001");
    }

    [Theory]
    [InlineData(EpisodeStage.Completed)]
    [InlineData(EpisodeStage.Discontinued)]
    public void Check_Ended_IsSilent(EpisodeStage stage) => Story.At(stage).EvaluateOnDay(400).AssertLacks("MON001");

    [Fact]
    public void Check_SessionOfTheScoreItself_IsNotCounted()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        care.RecordSession("s0");
        for (var day = 1; day <= 5; day++)
        {
            care.OnDay(day).RecordSession($"s{day}");
        }

        care.Evaluate().AssertLacks("MON001");
    }

    [Theory]
    [InlineData(6, 6)]
    [InlineData(30, 28)]
    public void Check_SixSessions_AreDueFromTheSixthOrFourWeeksWhicheverIsFirst(int sixth, int due)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(OdiScores.Baseline);
        for (var day = 1; day <= 5; day++)
        {
            care.OnDay(day).RecordSession($"s{day}");
        }

        var finding = care.OnDay(sixth).RecordSession("s6").AssertFinds("MON001");

        Assert.Equal(DateOnly.FromDateTime(TestClinic.Day(due).Date), finding.DueOn);
    }

    [Fact]
    public void Check_28DaysAfterAScoreOfAnotherDay_AppearsBecauseOfTheScore()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.OnDay(3).RecordScore(40);

        var finding = care.AssertAppearsAt("MON001", TestClinic.Day(31, 0));

        Assert.Equal(("MON001", Dates.Of(31)), (finding.MessageKey, finding.DueOn));
        Assert.Equal(TestClinic.Day(31, 0), care.ReviewBy("MON001", TestClinic.Day(30, 23)));
    }

    [Fact]
    public void Check_ClientDeclinedQuestionnaires_IsSilentUntilTheyAgree()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.Clinic.RecordPreference(questionnaires: false);
        care.EvaluateOnDay(30).AssertLacks("MON001");

        care.OnDay(31).Clinic.RecordPreference(questionnaires: true);

        care.Evaluate().AssertFinds("MON001");
    }

    [Fact]
    public void Check_BookingAhead_IsDueOnTheBookedDay()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordBooking(Dates.Of(33));
        care.EvaluateOnDay(27).AssertLacks("MON001");

        Assert.Equal(Dates.Of(33), care.EvaluateOnDay(28).AssertFinds("MON001").DueOn);
        Assert.Equal(Dates.Of(28), care.EvaluateOnDay(34).AssertFinds("MON001").DueOn);
    }

    [Theory]
    [InlineData(0.25, 28)]
    [InlineData(0.5, 14)]
    [InlineData(0.75, 28)]
    public void Check_RareVisits_AsksAtEveryOtherOneFrom28Days(double perWeek, int apart)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Planned(perWeek));
        care.RecordScore(OdiScores.Baseline);
        care.RecordSession("s0");
        care.OnDay(apart).RecordSession("s1").AssertLacks("MON001");
        care.EvaluateOnDay((2 * apart) - 1).AssertLacks("MON001");

        Assert.Equal(Dates.Of(2 * apart), care.OnDay(2 * apart).RecordSession("s2").AssertFinds("MON001").DueOn);
        care.OnDay(2 * apart, 10).RecordScore(OdiScores.Baseline).AssertLacks("MON001");
    }

    [Fact]
    public void Check_RareVisitsAndBookingAhead_AsksForItBeforeTheSecondVisit()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Planned(0.25));
        care.RecordScore(OdiScores.Baseline);
        care.RecordBooking(Dates.Of(28)).AssertLacks("MON001");
        care.OnDay(28).RecordSession("s1").AssertLacks("MON001");

        Assert.Equal(Dates.Of(56), care.RecordBooking(Dates.Of(56)).AssertFinds("MON001").DueOn);
    }

    [Fact]
    public void Check_CompletedUnderMaintenance_AsksAtEveryOtherVisit()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.AgreeMaintenance(4, Dates.Of(300));
        care.OnDay(78).RecordSession("m1").AssertLacks("MON001");

        care.OnDay(106).RecordSession("m2").AssertFinds("MON001");
        care.EvaluateOnDay(301).AssertLacks("MON001");
    }

    [Fact]
    public void Check_MaintenanceEnds_AppearsThen()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.AgreeMaintenance(4, Dates.Of(40));

        care.AssertAppearsAt("MON001", TestClinic.Day(41, 0));
    }

    private static PlanOfCare Planned(double perWeek) => new() { Techniques = ["effleurage"], Minutes = 60, SessionsPerWeek = (decimal)perWeek, Weeks = 20 };

    // Two sessions on one day are one visit, and today's booking is over once the session was held.
    [Fact]
    public void Check_RareVisitsAndTwoSessionsOnOneDay_WaitsForTheNextVisit()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Planned(0.25));
        care.RecordScore(OdiScores.Baseline);
        care.OnDay(28).RecordSession("s1").AssertLacks("MON001");

        care.OnDay(28, 15).RecordSession("s2").AssertLacks("MON001");
    }

    [Fact]
    public void Check_RareVisitsAndBookedOnThe28thDay_AsksForItThen()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Planned(0.5));
        care.RecordScore(OdiScores.Baseline);
        care.OnDay(14).RecordSession("s1").AssertLacks("MON001");

        Assert.Equal(Dates.Of(28), care.RecordBooking(Dates.Of(28)).AssertFinds("MON001").DueOn);
    }

    [Fact]
    public void Check_RareVisitsAndTheSecondPassed_IsDueOnTheBookedDay()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Planned(0.25));
        care.RecordScore(OdiScores.Baseline);
        care.OnDay(28).RecordSession("s1");
        care.OnDay(56).RecordSession("s2").AssertFinds("MON001");

        Assert.Equal(Dates.Of(84), care.RecordBooking(Dates.Of(84)).AssertFinds("MON001").DueOn);
    }
}
