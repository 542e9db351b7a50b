namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon012NotScreenedTests
{
    [Fact]
    public void Check_NeverScreened_AsksAtTheNextVisit()
    {
        var care = Story.At(EpisodeStage.Treating);

        Assert.Null(care.EvaluateOnDay(40).AssertFinds("MON012", RuleSeverity.Advice).DueOn);
        Assert.Equal(Dates.Of(40), care.EvaluateOnDay(40).AssertAsks("screen-red-flags", "MON012").DueOn);
    }

    [Fact]
    public void Check_Screened_IsSilent() => Screened(Story.At(EpisodeStage.Treating)).AssertLacks("MON012");

    [Fact]
    public void Check_ScreenedBeforeTheFirstSession_IsSilentFromTheStart()
    {
        var care = CheckedClinic.New().OpenEpisode();
        care.Evaluate().AssertFinds("MON012");

        Screened(care).AssertLacks("MON012");
        care.RecordSession("s1").AssertLacks("MON012");
    }

    [Fact]
    public void Check_AfterALoss_AsksAgain()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        Screened(care).AssertLacks("MON012");

        care.OnDay(20).RecordScore(OdiScores.Lost).AssertFired(WorkflowTrigger.GainLost).AssertFinds("MON012", variant: "lost");

        care.OnDay(20, 8);
        Screened(care).AssertLacks("MON012");
    }

    [Fact]
    public void Check_AfterAResume_AsksAgain()
    {
        var care = Story.At(EpisodeStage.Discontinued);
        Screened(care);
        care.Evaluate().AssertLacks("MON012");

        care.OnDay(200).Resume().AssertFinds("MON012", variant: "resumed");
        Screened(care).AssertLacks("MON012");
    }

    [Theory]
    [InlineData(EpisodeStage.Completed)]
    [InlineData(EpisodeStage.Discontinued)]
    public void Check_Ended_IsSilent(EpisodeStage stage) => Story.At(stage).Evaluate().AssertLacks("MON012");

    private static Answer Screened(TestEpisode care) => care.ScreenRedFlags(["dvt"], []).AssertAccepted();

    [Fact]
    public void Check_AScreeningThatAskedAboutNothing_IsNone()
    {
        var care = Story.At(EpisodeStage.Treating);

        care.Clinic.Play("""{"type":"screen-red-flags","at":"2026-01-05T10:00:00Z","actor":"p1","episode":"e1","asked":[],"positive":[]}""").AssertAccepted();

        care.Evaluate().AssertFinds("MON012");
    }

    // The very first move counts too.
    [Fact]
    public void Check_ResumedAsTheFirstMove_AsksAgain()
    {
        var care = Given.Episode().Build();
        care.ScreenRedFlags(["dvt"], []).AssertAccepted();
        care.OnDay(120).RecordSession("back").AssertAccepted();

        care.Resume().AssertFinds("MON012", variant: "resumed");
    }

    // A day that moves with today would never be reached.
    [Theory]
    [InlineData(1, 7)]
    [InlineData(7, 7)]
    [InlineData(8, null)]
    public void Check_WeeklyPlan_IsDueAtTheVisitThatThePlanForesees(int day, int? due)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Given.WeeklyPlan);
        care.RecordSession("s1");

        Assert.Equal(due is { } expected ? Dates.Of(expected) : null, care.EvaluateOnDay(day).AssertFinds("MON012").DueOn);
    }

    [Fact]
    public void Check_Booked_IsDueAtTheAppointment()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(plan: Given.WeeklyPlan);
        care.RecordSession("s1");
        care.RecordBooking(Dates.Of(10));

        Assert.Equal(Dates.Of(10), care.EvaluateOnDay(3).AssertFinds("MON012").DueOn);
    }
}
