namespace TherapyOutcomes.Tests.Practices.Celebration.Rules;

public sealed class Cel001TooEarlyTests
{
    [Fact]
    public void CheckCommand_NotSustained_Refuses() => Story.At(EpisodeStage.Monitoring).Celebrate().AssertRefused("CEL001");

    [Fact]
    public void CheckCommand_Declined_IsRefusedOnlyWhileHeld()
    {
        Story.At(EpisodeStage.Monitoring).Celebrate(CelebrationKind.Declined).AssertAccepted();
        var held = Story.At(EpisodeStage.Celebrating);
        held.ReportRedFlag();

        held.Celebrate(CelebrationKind.Declined).AssertRefused("CEL001", "held");
    }

    [Fact]
    public void CheckCommand_JustSustained_Accepts() => Story.At(EpisodeStage.Adjusting).Celebrate().AssertAccepted();

    [Fact]
    public void CheckCommand_RedFlagOpen_Refuses()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.ReportRedFlag("night-pain");

        care.Celebrate().AssertRefused("CEL001", "held");
    }

    [Fact]
    public void CheckCommand_RedFlagInAnotherEpisode_Refuses()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.Clinic.OpenEpisode("e2", "c1").ReportRedFlag();

        care.Celebrate().AssertRefused("CEL001", "held");
    }

    [Fact]
    public void CheckCommand_MajorReactionOpen_Refuses()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days);

        care.Celebrate().AssertRefused("CEL001", "held");
    }

    [Fact]
    public void CheckCommand_ModerateReactionOpen_Accepts()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Days);

        care.Celebrate().AssertAccepted();
    }

    [Fact]
    public void CheckCommand_CompletedAndHeld_RefusesToo()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.ReportRedFlag();

        care.Celebrate().AssertRefused("CEL001", "held");
    }

    [Fact]
    public void CheckCommand_CompletedAndLostSince_Refuses()
    {
        var care = Story.At(EpisodeStage.Completed);
        care.OnDay(60).RecordScore(OdiScores.Lost);

        care.Celebrate().AssertRefused("CEL001", "lost");
    }

    [Fact]
    public void Check_SustainedOnceAndWeakerSince_IsAllowed()
    {
        var care = Improved();
        care.OnDay(21).RecordSession("f1");
        care.OnDay(28).RecordSession("f2");
        care.OnDay(42).RecordScore(28);
        care.OnDay(49).RecordScore(33);
        care.DocumentImprovement();
        care.SignNote().AssertFired(WorkflowTrigger.Documented, WorkflowTrigger.Sustained);

        care.Celebrate().AssertAccepted();
    }

    [Fact]
    public void Check_DatedBeforeTheDayOnWhichItWasSustained_Refuses()
    {
        var care = Story.At(EpisodeStage.Adjusting);

        care.Dated(TestClinic.Day(GivenEpisode.SustainedOn - 1)).Celebrate().AssertRefused("CEL001");
        care.Dated(TestClinic.Day(GivenEpisode.SustainedOn)).Celebrate().AssertAccepted();
    }

    [Fact]
    public void Check_ClientSaysItDoesNotHold_Refuses()
    {
        var care = Story.At(EpisodeStage.Adjusting);
        care.ObserveImprovement(holds: false).AssertAccepted();

        care.Celebrate().AssertRefused("CEL001", "doubt");
    }

    [Fact]
    public void Check_SustainedIsHeldByAReaction_Refuses()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.OnDay(21).RecordSession("f1");
        care.OnDay(28).RecordSession("f2");
        care.OnDay(41).ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Days);
        care.OnDay(42).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Monitoring);

        care.Celebrate().AssertRefused("CEL001");
    }

    [Fact]
    public void Check_WeakerScoreAfterSustained_Accepts()
    {
        var care = Improved();
        care.DocumentImprovement();
        care.SignNote();
        care.OnDay(21).RecordSession("f1");
        care.OnDay(28).RecordSession("f2");
        care.OnDay(42).RecordScore(28).AssertStage(EpisodeStage.Adjusting);
        care.OnDay(49).RecordScore(33);

        care.Celebrate().AssertAccepted();
    }

    // A gain of 12, of which 5 can go without being lost.
    private static TestEpisode Improved()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(14).RecordScore(28).AssertStage(EpisodeStage.Documenting);
        return care;
    }

    [Fact]
    public void Check_CompletedAndTheImprovementTakenBack_Refuses()
    {
        var care = Story.At(EpisodeStage.Completed).OnDay(50);
        care.Correct("better");
        care.Correct("lasting");

        care.Celebrate().AssertRefused("CEL001");
    }

    [Theory]
    [InlineData(ReactionIntensity.Mild, ReactionDuration.Hours, false)]
    [InlineData(ReactionIntensity.Moderate, ReactionDuration.Days, true)]
    public void Check_SustainedButNotDocumented_RefusesOnlyForAReactionThatHolds(ReactionIntensity intensity, ReactionDuration duration, bool refuses)
    {
        var care = Improved();
        care.OnDay(20).ReportReaction(ReactionIntensity.Severe, ReactionDuration.Hours, "old");
        care.ResolveReaction("old").AssertAccepted();
        care.OnDay(21).RecordSession("f1");
        care.OnDay(28).RecordSession("f2");
        care.OnDay(41).ReportReaction(intensity, duration);

        care.OnDay(42).RecordScore(28).AssertStage(EpisodeStage.Documenting);

        Assert.Equal(!refuses, care.Celebrate().Accepted);
    }

    [Fact]
    public void Descriptor_SwitchedOffOrLowered_IsNotPossible() => LockedRule.AssertLocked("CEL001");

    [Fact]
    public void CheckCommand_NotSustained_SaysThatItIsTooEarly() =>
        Assert.Equal("CEL001", Story.At(EpisodeStage.Monitoring).Celebrate().AssertRefused("CEL001").MessageKey);

    [Fact]
    public void CheckCommand_SustainedButMeasuresDisagree_Refuses()
    {
        var care = Story.Begin();
        care.RecordScore(20, measure: "NDI");
        care.OnDay(14).RecordScore(20).AssertStage(EpisodeStage.Documenting);
        care.OnDay(21).RecordSession("f1");
        care.OnDay(28).RecordSession("f2");
        care.OnDay(41).RecordScore(40, measure: "NDI");
        care.OnDay(42).RecordScore(20).AssertLacks("MON003");

        care.Celebrate().AssertRefused("CEL001");

        care.ObserveImprovement(holds: true);
        care.Celebrate().AssertAccepted();
    }

    [Fact]
    public void IsTooEarly_WhileTheGainIsLost_KeepsTheStepBack()
    {
        var care = Story.At(EpisodeStage.Celebrating);
        Assert.Contains(care.Evaluate().NextSteps, step => step.Command == "celebrate");

        care.OnDay(60).RecordScore(OdiScores.Lost);

        Assert.DoesNotContain(care.Evaluate().NextSteps, step => step.Command == "celebrate");
    }
}
