namespace TherapyOutcomes;

/// <summary>Provides methods that classify stages of an episode.</summary>
public static class EpisodeStageExtensions
{
    /// <summary>
    /// Determines whether a stage is one of the six stages from Documenting to Celebrating, in which an improvement brings
    /// obligations.
    /// </summary>
    /// <param name="stage">The stage to check.</param>
    public static bool IsPostImprovement(this EpisodeStage stage) =>
        // The numbers of the stages are in the order of the work.
        stage is >= EpisodeStage.Documenting and <= EpisodeStage.Celebrating;

    /// <summary>Determines whether a stage is Completed or Discontinued.</summary>
    /// <param name="stage">The stage to check.</param>
    public static bool IsEnded(this EpisodeStage stage) => stage is EpisodeStage.Completed or EpisodeStage.Discontinued;
}
