namespace TherapyOutcomes.Tests.Workflow;

/// <summary>What the facts no longer show is taken back by a correction or a review of the stage, and by nothing else.</summary>
public sealed class TakenBackTests
{
    [Fact]
    public void Correct_TheOnlySustainingScore_GoesBackToMonitoring()
    {
        var care = Given.Episode().PlanSettled().Build();

        care.Correct(Lasting(care)).AssertFired(WorkflowTrigger.SustainWithdrawn).AssertStage(EpisodeStage.Monitoring);
    }

    [Fact]
    public void SustainWithdrawn_KeepsThePlanAndTheTalk_ButNoCelebration()
    {
        var care = Given.Episode().ReferralSettled().Then("celebrated", care => care.Celebrate()).Build();
        care.Correct(Lasting(care)).AssertFired(WorkflowTrigger.SustainWithdrawn);

        var answer = care.OnDay(60).RecordScore(20, "again");

        answer.AssertFired(WorkflowTrigger.Sustained, WorkflowTrigger.PlanSettled, WorkflowTrigger.ClientInformed, WorkflowTrigger.ReferralSettled);
        answer.AssertStage(EpisodeStage.Celebrating).AssertFinds("CEL004");
    }

    [Fact]
    public void Celebrate_NoLongerSustained_IsRefused()
    {
        var care = Given.Episode().Sustained().Build();
        care.Correct(Lasting(care)).AssertFired(WorkflowTrigger.SustainWithdrawn);

        care.Celebrate().AssertRefused("CEL001");
    }

    [Fact]
    public void LateBaseline_ThatShowsNoImprovement_IsSaidAndLeadsBackOnlyByAReview()
    {
        var clinic = CheckedClinic.New().OnDay(0);
        var care = clinic.OpenEpisode();
        care.OnDay(1).RecordSession("s1").AssertAccepted();
        care.OnDay(2).RecordScore(40, "first").AssertAccepted();
        care.OnDay(14).RecordScore(20, "better").AssertFired(WorkflowTrigger.ImprovementFound);
        care.OnDay(15);
        care.Dated(TestClinic.Day(0, 9));

        var late = care.RecordScore(24, "late").AssertStage(EpisodeStage.Documenting);

        Assert.Equal("DOC001.noImprovement", late.Findings.Single(finding => finding.Rule.Id == "DOC001").MessageKey);
        care.OnDay(16).ReviewStage().AssertFired(WorkflowTrigger.ImprovementWithdrawn).AssertStage(EpisodeStage.Treating);
    }

    [Fact]
    public void Completed_NoLongerSustained_StaysAndAsksToResume()
    {
        var care = Given.Episode().Celebrated().Build();

        var answer = care.Correct(Lasting(care)).AssertStage(EpisodeStage.Completed);

        Assert.Equal("resume", answer.Findings.Single(finding => finding.Rule.Id == "DOC001").ClearsWith);
        care.Celebrate().AssertRefused("CEL001");
    }

    [Fact]
    public void Sustained_AWeakerScoreLater_StaysSustained()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode();
        care.RecordScore(40, "baseline").AssertAccepted();
        care.OnDay(1).RecordSession("s1").AssertAccepted();
        care.OnDay(14).RecordScore(28, "better").AssertAccepted();
        care.DocumentImprovement().AssertAccepted();
        care.SignNote().AssertAccepted();
        care.OnDay(21).RecordSession("s2").AssertAccepted();
        care.OnDay(28).RecordSession("s3").AssertAccepted();
        care.OnDay(42).RecordScore(28, "lasting").AssertStage(EpisodeStage.Adjusting);

        care.OnDay(49).RecordScore(33, "weaker").AssertStage(EpisodeStage.Adjusting);

        Assert.True(care.Assess().Course.IsSustained);
        Assert.Null(care.Assess().Course.Improvement!.HeldSince);
    }

    private static string Lasting(TestEpisode care) => care.Read().Measurement.Scores[^1].Id.Value;
}
