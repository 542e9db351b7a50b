namespace TherapyOutcomes.Workflow;

/// <summary>The machine's states: the stages, and the superstate of the six after an improvement.</summary>
internal enum WorkflowState
{
    Treating = EpisodeStage.Treating,
    Documenting = EpisodeStage.Documenting,
    Monitoring = EpisodeStage.Monitoring,
    Adjusting = EpisodeStage.Adjusting,
    Communicating = EpisodeStage.Communicating,
    Referring = EpisodeStage.Referring,
    Celebrating = EpisodeStage.Celebrating,
    Completed = EpisodeStage.Completed,
    Discontinued = EpisodeStage.Discontinued,
    PostImprovement,
}
