namespace TherapyOutcomes.Tests.Practices.Record.Rules;

public sealed class Rec004StageCanMoveOnTests
{
    [Fact]
    public void Check_ClearedInAnotherEpisode_IsNamedByEvaluateAndMovedByReview()
    {
        var care = Story.At(EpisodeStage.Documenting);
        var other = care.Clinic.OpenEpisode("e2", "c1");
        other.ReportRedFlag();
        care.DocumentImprovement();
        care.SignNote().AssertStage(EpisodeStage.Documenting);
        other.ClearRedFlag();

        care.Evaluate().AssertAsks("review-stage", "REC004");
        care.ReviewStage().AssertFired(WorkflowTrigger.Documented).AssertLacks("REC004");
    }

    [Fact]
    public void Check_ReviewWithNothingToMove_AppendsNothing()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.Evaluate().AssertLacks("REC004");

        Assert.Empty(care.ReviewStage().AssertAccepted().Events);
    }
}
