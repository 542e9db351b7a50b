using System.Globalization;

namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon003NotYetSustainedTests
{
    [Theory]
    [InlineData(GivenEpisode.ImprovedOn + 27, false)]
    [InlineData(GivenEpisode.ImprovedOn + 28, true)]
    [InlineData(GivenEpisode.ImprovedOn + 29, true)]
    public void Check_ScoreAfterThreeFollowUps_SustainsFrom28Days(int day, bool sustained)
    {
        var care = WithFollowUps(15, 16, 17);

        AssertSustained(sustained, care.OnDay(day).RecordScore(OdiScores.Improved));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Check_ScoreWithFollowUps_SustainsFromTheThirdDay(int sessions, bool sustained)
    {
        var care = WithFollowUps([.. Enumerable.Range(41, sessions - 1)]);

        AssertSustained(sustained, care.OnDay(50).RecordScore(OdiScores.Improved));
    }

    [Fact]
    public void Check_ThirdFollowUpAfterTheScore_WaitsForAnotherScore()
    {
        var care = WithFollowUps(15);
        care.OnDay(42).RecordScore(OdiScores.Improved).AssertFinds("MON003");

        care.OnDay(43).RecordSession("s9").AssertStage(EpisodeStage.Monitoring).AssertFinds("MON003");

        AssertSustained(true, care.OnDay(44).RecordScore(OdiScores.Improved));
    }

    [Fact]
    public void Check_ScoreThatIsWorseWithoutBeingALoss_BeginsAnotherRun()
    {
        var care = WithFollowUps(15, 16, 17);
        care.Correct("better", replacement: 25);
        care.OnDay(30).RecordScore(31).AssertFired();

        Assert.Equal("1", care.OnDay(42).RecordScore(25).AssertFinds("MON003", RuleSeverity.Required).Says("scoresInARow"));
        care.OnDay(43).RecordSession("f4");
        care.OnDay(44).RecordSession("f5");
        care.OnDay(69).RecordScore(25).AssertFinds("MON003");
        AssertSustained(true, care.OnDay(70).RecordScore(25));
    }

    [Fact]
    public void Check_JustNotLost_Holds()
    {
        var care = WithFollowUps(15, 16, 17);

        // A gain of 10.5 is left, which is still an improvement; 10.5 worse would be a loss.
        AssertSustained(true, care.OnDay(42).RecordScore(29.5m));
    }

    [Fact]
    public void Check_TwoScoresOnOneDay_CountOnce()
    {
        var clinic = CheckedClinic.New(new ClinicPolicy { Sustain = new SustainRequirements { Days = 0, FollowUpDays = 1 } });
        var care = Story.At(EpisodeStage.Monitoring, clinic);

        care.OnDay(GivenEpisode.ImprovedOn, 16).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Monitoring).AssertFinds("MON003");
        care.OnDay(GivenEpisode.ImprovedOn + 1).RecordScore(OdiScores.Improved).AssertFired(WorkflowTrigger.Sustained);
    }

    [Fact]
    public void Check_Finding_SaysFromWhenItCanBe()
    {
        var answer = Story.At(EpisodeStage.Monitoring).Evaluate();

        Assert.Equal("2026-02-16", answer.AssertFinds("MON003").Says("from"));
        Assert.Equal(new DateOnly(2026, 2, 16), answer.AssertAsks("record-score", "MON003").DueOn);
    }

    [Theory]
    [InlineData(0, 52)]
    [InlineData(1, 51)]
    [InlineData(2, 50)]
    [InlineData(3, 50)]
    public void Check_FollowUpsMissing_SaysTheFirstDayOnWhichTheLastCanBe(int followUps, int from)
    {
        var care = WithFollowUps([.. Enumerable.Range(15, followUps)]);

        Assert.Equal(On(from), care.EvaluateOnDay(50).AssertFinds("MON003").Says("from"));
    }

    [Fact]
    public void Check_FollowUpsMissingBeforeThe28Days_SaysThe28thDay() =>
        Assert.Equal(On(GivenEpisode.SustainedOn), WithFollowUps(15).EvaluateOnDay(GivenEpisode.SustainedOn - 1).AssertFinds("MON003").Says("from"));

    [Fact]
    public void Check_Observed_SaysSo()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS");
        care.ObserveImprovement(holds: true).AssertFired(WorkflowTrigger.ImprovementFound).AssertFinds("MON003", variant: "observed");
    }

    [Fact]
    public void Check_ImprovementStandsNoLongerByLateFacts_SaysSo()
    {
        var care = Story.At(EpisodeStage.Documenting);

        care.SetPrimaryMeasure("NDI").AssertStage(EpisodeStage.Documenting).AssertFinds("MON003", variant: "gone");
    }

    private static TestEpisode WithFollowUps(params int[] days)
    {
        var care = Story.At(EpisodeStage.Monitoring);
        foreach (var day in days)
        {
            care.OnDay(day).RecordSession($"s{day}");
        }

        return care;
    }

    private static string On(int day) => DateOnly.FromDateTime(TestClinic.Day(day).Date).ToString("o", CultureInfo.InvariantCulture);

    private static void AssertSustained(bool expected, Answer answer)
    {
        answer.AssertStage(expected ? EpisodeStage.Adjusting : EpisodeStage.Monitoring);
        Assert.Equal(!expected, answer.Findings.Any(finding => finding.Rule.Id == "MON003"));
    }

    [Fact]
    public void Check_WeakerScoreAfterSustained_IsSilent() => Story.At(EpisodeStage.Adjusting).OnDay(50).RecordScore(33).AssertLacks("MON003");

    // Two scores in a row are asked for, on two days.
    [Theory]
    [InlineData(46, 34, 47 + 28)]
    [InlineData(46, 28, 46 + 28)]
    public void Check_ScoresMissing_SaysTheFirstDayOnWhichTheLastCanBe(int day, int score, int from)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(14).RecordScore(28); // of a gain of 12, 6 can go without being lost
        care.DocumentImprovement();
        care.SignNote();
        care.OnDay(21).RecordSession("f1");
        care.OnDay(28).RecordSession("f2");
        care.OnDay(45).RecordScore(34).AssertStage(EpisodeStage.Monitoring);

        var finding = care.OnDay(day).RecordScore(score).AssertFinds("MON003");

        Assert.Equal(TestClinic.Day(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), finding.Says("from"));
    }

    [Fact]
    public void Check_Observed_AsksToObserve()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "RMDQ");
        care.RecordScore(3, measure: "RMDQ");
        care.RecordSession();
        care.OnDay(7).ObserveImprovement(holds: true);
        care.DocumentImprovement();

        care.SignNote().AssertAsks("observe-improvement", "MON003");
    }

    [Theory]
    [InlineData("RMDQ", 3, 1)]
    [InlineData("KOOS.pain", 95, 100)]
    public void Check_ObservedAtEachVisitBesideAScoreThatCannotShow_IsSustained(string measure, int before, int now)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: measure);
        care.RecordScore(before, measure: measure);
        care.RecordSession();
        care.OnDay(7).ObserveImprovement(holds: true);
        care.DocumentImprovement();
        care.SignNote();
        foreach (var day in (int[])[14, 21, 28])
        {
            Visit(care.OnDay(day), measure, now);
        }

        Visit(care.OnDay(36), measure, now).AssertStage(EpisodeStage.Adjusting);
    }

    [Fact]
    public void Check_ObservedOnceBesideScoresThatArePossiblyImproved_IsSustained()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "VAS");
        care.RecordScore(60, measure: "VAS");
        care.RecordSession();
        Visit(care.OnDay(7), "VAS", 40).AssertStage(EpisodeStage.Documenting);
        care.DocumentImprovement();
        care.SignNote();
        care.OnDay(14).RecordSession("s2");
        care.OnDay(21).RecordSession("s3");

        care.OnDay(36).RecordScore(40, measure: "VAS").AssertStage(EpisodeStage.Adjusting);
    }

    private static Answer Visit(TestEpisode care, string measure, int score)
    {
        care.RecordScore(score, measure: measure);
        care.RecordSession(care.Clinic.Now.ToString("'s'MMdd", CultureInfo.InvariantCulture));
        return care.ObserveImprovement(holds: true);
    }

    [Fact]
    public void Check_Measured_SaysSoAndIsDueOnceItIsDocumented()
    {
        var documenting = Story.At(EpisodeStage.Documenting).Evaluate().AssertFinds("MON003");
        var monitoring = Story.At(EpisodeStage.Monitoring).Evaluate().AssertFinds("MON003");

        Assert.Equal(("MON003", null), (documenting.MessageKey, documenting.DueOn));
        Assert.Equal(("MON003", Dates.Of(GivenEpisode.SustainedOn)), (monitoring.MessageKey, monitoring.DueOn));
    }

    [Fact]
    public void Check_OnlyAScoreMissing_StaysDueOnTheFirstDayOnWhichItCouldBeTaken()
    {
        var care = WithFollowUps(15, 16, 50);

        Assert.Equal(Dates.Of(GivenEpisode.SustainedOn), care.Evaluate().AssertFinds("MON003").DueOn);
    }

    [Fact]
    public void Check_FollowUpMissingAfterALateOne_IsDueOnTheDayAfter()
    {
        var care = WithFollowUps(15, 50);

        Assert.Equal(Dates.Of(51), care.Evaluate().AssertFinds("MON003").DueOn);
    }

    [Fact]
    public void Check_WeakerScoreEndedTheRun_SaysThatTheCountBeginsAgain()
    {
        var care = Story.At(EpisodeStage.Monitoring);

        var finding = care.OnDay(20).RecordScore(30.4m).AssertFinds("MON003", variant: "weaker");

        Assert.Equal(Dates.Written(21 + 28), finding.Says("from"));
    }

    [Theory]
    [InlineData(GivenEpisode.ImprovedOn + 27, "")]
    [InlineData(GivenEpisode.ImprovedOn + 28, "now")]
    [InlineData(GivenEpisode.ImprovedOn + 40, "now")]
    public void Check_FromTheFirstDayThatCanSustain_NamesNoDayToWaitFor(int day, string variant)
    {
        var care = WithFollowUps(15, 16, 17);

        Assert.Equal(variant.Length == 0 ? "MON003" : $"MON003.{variant}", care.EvaluateOnDay(day).AssertFinds("MON003").MessageKey);
    }

    [Fact]
    public void Check_RareVisits_AreDueAtTheNextOne()
    {
        var care = Story.At(EpisodeStage.Monitoring);

        Assert.Equal(Dates.Of(GivenEpisode.ImprovedOn + 42), care.AgreeMaintenance(6, Dates.Of(200)).AssertFinds("MON003").DueOn);
    }

    // A day on which a score can't count is no day to ask for it.
    [Fact]
    public void Check_WeakerScore_IsDueAtTheNextVisit()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(plan: Given.WeeklyPlan);
        care.RecordScore(OdiScores.Baseline);
        care.OnDay(0, 9).RecordSession("s1");
        care.OnDay(14, 8).RecordScore(OdiScores.Improved);
        care.DocumentImprovement();
        care.SignNote().AssertStage(EpisodeStage.Monitoring);
        care.OnDay(21, 8).RecordScore(30.4m);
        care.OnDay(21, 9).RecordSession("s2");

        Assert.Equal(Dates.Of(28), care.EvaluateOnDay(22).AssertFinds("MON003", variant: "weaker").DueOn);
    }

    [Fact]
    public void Check_NotYetPossible_AnnouncesTheFirstDay() =>
        Assert.Equal(TestClinic.Day(GivenEpisode.SustainedOn, 0), WithFollowUps(15, 16, 17).ReviewBy("MON003", TestClinic.Day(20)));

    // One score was taken on the day of the improvement; two more need two days.
    [Fact]
    public void Check_ScoresInARowMissing_SaysTheFirstDayOnWhichTheLastCanBe()
    {
        var policy = new ClinicPolicy { Sustain = new SustainRequirements { Days = 0, FollowUpDays = 1, ScoresInARow = 3 } };
        var care = Story.At(EpisodeStage.Monitoring, CheckedClinic.New(policy));

        Assert.Equal(On(GivenEpisode.ImprovedOn + 2), care.Evaluate().AssertFinds("MON003").Says("from"));
    }
}
