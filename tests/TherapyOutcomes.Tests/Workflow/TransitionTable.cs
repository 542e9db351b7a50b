namespace TherapyOutcomes.Tests.Workflow;

/// <summary>The workflow as the page draws it, without a machine.</summary>
internal static class TransitionTable
{
    private static readonly EpisodeStage[] PostImprovement =
    [
        EpisodeStage.Documenting,
        EpisodeStage.Monitoring,
        EpisodeStage.Adjusting,
        EpisodeStage.Communicating,
        EpisodeStage.Referring,
        EpisodeStage.Celebrating,
    ];

    /// <summary>Where the trigger leads from that stage; null where it can't fire, or where it leads back to the stage before.</summary>
    public static EpisodeStage? To(EpisodeStage from, WorkflowTrigger trigger, bool noteSigned) => (trigger, from) switch
    {
        (WorkflowTrigger.ImprovementFound, EpisodeStage.Treating) => EpisodeStage.Documenting,
        (WorkflowTrigger.GainRegained, EpisodeStage.Treating) => noteSigned ? EpisodeStage.Monitoring : EpisodeStage.Documenting,
        (WorkflowTrigger.Documented, EpisodeStage.Documenting) => EpisodeStage.Monitoring,
        (WorkflowTrigger.Sustained, EpisodeStage.Monitoring) => EpisodeStage.Adjusting,
        (WorkflowTrigger.PlanSettled, EpisodeStage.Adjusting) => EpisodeStage.Communicating,
        (WorkflowTrigger.ClientInformed, EpisodeStage.Communicating) => EpisodeStage.Referring,
        (WorkflowTrigger.ReferralSettled, EpisodeStage.Referring) => EpisodeStage.Celebrating,
        (WorkflowTrigger.Celebrated, EpisodeStage.Celebrating) => EpisodeStage.Completed,
        (WorkflowTrigger.GainLost or WorkflowTrigger.ImprovementWithdrawn, _) when PostImprovement.Contains(from) => EpisodeStage.Treating,
        (WorkflowTrigger.Discontinued, _) => EpisodeStage.Discontinued,
        (WorkflowTrigger.SustainWithdrawn, EpisodeStage.Adjusting or EpisodeStage.Communicating or EpisodeStage.Referring or EpisodeStage.Celebrating) => EpisodeStage.Monitoring,
        (WorkflowTrigger.Resumed, _) => EpisodeStage.Treating,
        _ => null,
    };
}
