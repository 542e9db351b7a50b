using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>Implements the transitions without rules, reasons or a diagram. This is the smallest possible implementation.</summary>
internal static class HandWrittenSwitch
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static EpisodeStage Fire(EpisodeStage stage, WorkflowTrigger trigger) => (stage, trigger) switch
    {
        (EpisodeStage.Treating, WorkflowTrigger.ImprovementFound) => EpisodeStage.Documenting,
        (EpisodeStage.Treating, WorkflowTrigger.GainRegained) => EpisodeStage.Monitoring,
        (EpisodeStage.Documenting, WorkflowTrigger.Documented) => EpisodeStage.Monitoring,
        (EpisodeStage.Monitoring, WorkflowTrigger.Sustained) => EpisodeStage.Adjusting,
        (EpisodeStage.Adjusting, WorkflowTrigger.PlanSettled) => EpisodeStage.Communicating,
        (EpisodeStage.Communicating, WorkflowTrigger.ClientInformed) => EpisodeStage.Referring,
        (EpisodeStage.Referring, WorkflowTrigger.ReferralSettled) => EpisodeStage.Celebrating,
        (EpisodeStage.Celebrating, WorkflowTrigger.Celebrated) => EpisodeStage.Completed,
        (EpisodeStage.Completed or EpisodeStage.Discontinued, WorkflowTrigger.Resumed) => EpisodeStage.Treating,
        (not (EpisodeStage.Completed or EpisodeStage.Discontinued), WorkflowTrigger.Discontinued) => EpisodeStage.Discontinued,
        (not (EpisodeStage.Treating or EpisodeStage.Completed or EpisodeStage.Discontinued), WorkflowTrigger.GainLost or WorkflowTrigger.ImprovementWithdrawn) => EpisodeStage.Treating,
        _ => throw new InvalidOperationException("Not possible in this stage."),
    };
}
