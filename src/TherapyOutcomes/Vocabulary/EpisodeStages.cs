namespace TherapyOutcomes;

/// <summary>Groups of stages.</summary>
public static class EpisodeStages
{
    /// <summary>True for the six stages from Documenting to Celebrating, in which an improvement has obligations.</summary>
    /// <param name="stage">The stage.</param>
    public static bool IsPostImprovement(this EpisodeStage stage) =>
        stage is >= EpisodeStage.Documenting and <= EpisodeStage.Celebrating;

    /// <summary>True for Completed and Discontinued.</summary>
    /// <param name="stage">The stage.</param>
    public static bool IsEnded(this EpisodeStage stage) => stage is EpisodeStage.Completed or EpisodeStage.Discontinued;

    /// <summary>The trigger by which an episode leaves a stage towards completion; null where there is none.</summary>
    /// <param name="stage">The stage.</param>
    public static WorkflowTrigger? Forward(this EpisodeStage stage) => stage switch
    {
        EpisodeStage.Treating => WorkflowTrigger.ImprovementFound,
        EpisodeStage.Documenting => WorkflowTrigger.Documented,
        EpisodeStage.Monitoring => WorkflowTrigger.Sustained,
        EpisodeStage.Adjusting => WorkflowTrigger.PlanSettled,
        EpisodeStage.Communicating => WorkflowTrigger.ClientInformed,
        EpisodeStage.Referring => WorkflowTrigger.ReferralSettled,
        EpisodeStage.Celebrating => WorkflowTrigger.Celebrated,
        _ => null,
    };
}
