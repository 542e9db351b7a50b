namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon011ContactLostTests
{
    [Fact]
    public void Check_ThirdUnanswered_FindsAndAsksToDiscontinue()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordContactAttempt(reached: false);
        care.OnDay(10).RecordContactAttempt(reached: false).AssertLacks("MON011");

        var answer = care.OnDay(20).RecordContactAttempt(reached: false);

        answer.AssertFinds("MON011", RuleSeverity.Advice);
        answer.AssertAsks("discontinue", "MON011");
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Check_DaysFromTheFirstToNow_CountTo30(int day, bool found)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordContactAttempt(reached: false);
        care.OnDay(1).RecordContactAttempt(reached: false);

        Assert.Equal(found, care.OnDay(day).RecordContactAttempt(reached: false).Findings.Any(finding => finding.Rule.Id == "MON011"));
    }

    [Fact]
    public void Check_ReachedBetween_CountsAnew()
    {
        var care = TwiceUnanswered();
        care.OnDay(3).RecordContactAttempt(reached: true);

        care.OnDay(4).RecordContactAttempt(reached: false).AssertLacks("MON011");
    }

    [Fact]
    public void Check_SessionSince_IsSilent()
    {
        var care = TwiceUnanswered();
        care.OnDay(3).RecordContactAttempt(reached: false).AssertFinds("MON011");

        care.OnDay(4).RecordSession().AssertLacks("MON011");
    }

    [Fact]
    public void Check_Discontinued_IsSilent()
    {
        var care = TwiceUnanswered();
        care.OnDay(3).RecordContactAttempt(reached: false);

        care.Discontinue(DiscontinuationKind.Lost).AssertLacks("MON011");
    }

    private static TestEpisode TwiceUnanswered()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordContactAttempt(reached: false);
        care.OnDay(1).RecordContactAttempt(reached: false);
        return care;
    }

    [Fact]
    public void Check_NothingHeardSince_StillAsks()
    {
        var care = TwiceUnanswered();
        care.OnDay(3).RecordContactAttempt(reached: false);

        var finding = care.EvaluateOnDay(60).AssertFinds("MON011");

        Assert.Equal(DateOnly.FromDateTime(TestClinic.Day(3).Date), finding.DueOn);
    }

    public static TheoryData<string> Signs => ["check-in", "score", "observation", "session"];

    [Theory]
    [MemberData(nameof(Signs))]
    public void Check_SeenOrHeardOfSince_IsSilent(string sign)
    {
        var care = Story.At(EpisodeStage.Treating);
        foreach (var day in (int[])[10, 20, 30])
        {
            care.OnDay(day).RecordContactAttempt(reached: false);
        }

        care.Evaluate().AssertFinds("MON011");
        care.OnDay(33);
        _ = sign switch
        {
            "check-in" => care.RecordCheckIn(),
            "score" => care.RecordScore(38),
            "observation" => care.ObserveImprovement(holds: false),
            _ => care.RecordSession("s9"),
        };

        care.Evaluate().AssertLacks("MON011");
    }

    [Fact]
    public void Check_SignsOfTheSameMomentOrTakenBack_DoNotCount()
    {
        var care = Story.At(EpisodeStage.Treating);
        var first = TestClinic.Day(10);
        care.OnDay(10, 10).Dated(first).RecordContactAttempt(reached: false);
        care.Dated(first).RecordCheckIn();
        care.Dated(first).RecordScore(38, "odd");
        care.Dated(first).RecordSession("s9");
        care.Dated(first).ObserveImprovement(holds: false, "o1");
        care.OnDay(20).RecordContactAttempt(reached: false);
        care.OnDay(30).RecordContactAttempt(reached: false).AssertFinds("MON011");

        care.OnDay(31).ObserveImprovement(holds: false, "o2").AssertLacks("MON011");
        care.Correct("o2").AssertFinds("MON011");
    }

    [Fact]
    public void Check_TalkedSince_IsSilent()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(15, 10).Dated(TestClinic.Day(15)).RecordContactAttempt(reached: false);
        care.Dated(TestClinic.Day(15)).DiscussImprovement();
        care.OnDay(16).RecordContactAttempt(reached: false);
        care.OnDay(17).RecordContactAttempt(reached: false).AssertFinds("MON011");

        care.OnDay(18).DiscussImprovement().AssertLacks("MON011");
    }

    [Fact]
    public void Check_BookedOrResumedSince_CountsTheAttemptsAnew()
    {
        var care = Story.At(EpisodeStage.Treating);
        foreach (var day in new[] { 5, 6, 7 })
        {
            care.OnDay(day).RecordContactAttempt(reached: false);
        }

        care.Evaluate().AssertFinds("MON011");
        care.OnDay(8).RecordBooking(Dates.Of(12)).AssertLacks("MON011");
    }

    [Fact]
    public void Check_BookingTakenBackSince_IsNoSignOfTheClient()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(4).RecordBooking(Dates.Of(12));
        foreach (var day in new[] { 5, 6, 7 })
        {
            care.OnDay(day).RecordContactAttempt(reached: false);
        }

        care.OnDay(8).RecordBooking(Dates.Of(12), cancelled: true).AssertFinds("MON011");
    }

    [Fact]
    public void Check_BookedAtTheSameMoment_DoesNotCount()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(5).RecordBooking(Dates.Of(12)).AssertAccepted();
        care.RecordContactAttempt(reached: false);
        care.OnDay(6).RecordContactAttempt(reached: false);

        care.OnDay(7).RecordContactAttempt(reached: false).AssertFinds("MON011");
    }

    [Fact]
    public void Check_ResumedSince_CountsTheAttemptsAnew()
    {
        var care = TwiceUnanswered();
        care.OnDay(3).RecordContactAttempt(reached: false).AssertFinds("MON011");
        care.Discontinue(DiscontinuationKind.Lost).AssertAccepted();

        care.OnDay(4).Resume().AssertAccepted().AssertLacks("MON011");
        care.OnDay(4).RecordContactAttempt(reached: false);
        care.OnDay(5).RecordContactAttempt(reached: false).AssertLacks("MON011");
        care.OnDay(6).RecordContactAttempt(reached: false).AssertFinds("MON011");
    }

    [Fact]
    public void Check_NeitherDischargedNorSustained_EndsAsLost() => Assert.Equal(StepChoice.Of(DiscontinuationKind.Lost), Ending(Given.Episode().Improved().Build()));

    [Fact]
    public void Check_Sustained_EndsAsRecovered() => Assert.Equal(StepChoice.Of(DiscontinuationKind.Recovered), Ending(Given.Episode().Sustained().Build()));

    [Fact]
    public void Check_SustainedAndDischarged_EndsAsRecovered()
    {
        var care = Given.Episode().Sustained().Build();
        care.Discharge().AssertAccepted();

        Assert.Equal(StepChoice.Of(DiscontinuationKind.Recovered), Ending(care));
    }

    // What is asked for and what is said go together.
    [Fact]
    public void Check_EndsAsRecovered_DoesNotSpeakOfLoss()
    {
        Ending(Given.Episode().Sustained().Build(), out var recovered);
        Ending(Given.Episode().Improved().Build(), out var lost);

        Assert.Equal(("MON011.recovered", "MON011"), (recovered.MessageKey, lost.MessageKey));
    }

    private static StepChoice? Ending(TestEpisode care) => Ending(care, out _);

    private static StepChoice? Ending(TestEpisode care, out Finding finding)
    {
        foreach (var day in (int[])[43, 44, 45])
        {
            care.OnDay(day).RecordContactAttempt(reached: false);
        }

        finding = care.Evaluate().AssertFinds("MON011");
        return finding.With;
    }
}
