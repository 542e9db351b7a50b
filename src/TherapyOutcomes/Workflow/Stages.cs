using System.Collections.Immutable;

namespace TherapyOutcomes.Workflow;

/// <summary>The groups of stages in which commands are possible.</summary>
internal static class Stages
{
    /// <summary>The variant of REC002's message for a command that the stage does not allow.</summary>
    public const string Obstacle = "stage";

    /// <summary>The variant of REC002's message for a command that can't be recorded after the client's death.</summary>
    public const string Death = "died";

    /// <summary>Every stage.</summary>
    public static ImmutableArray<EpisodeStage> Any { get; } = [.. Enum.GetValues<EpisodeStage>()];

    /// <summary>Every stage but Completed and Discontinued.</summary>
    public static ImmutableArray<EpisodeStage> Open { get; } = [.. Any.Where(stage => !stage.IsEnded())];

    /// <summary>Completed and Discontinued.</summary>
    public static ImmutableArray<EpisodeStage> Ended { get; } = [.. Any.Where(stage => stage.IsEnded())];

    /// <summary>Every stage but Discontinued.</summary>
    public static ImmutableArray<EpisodeStage> NotDiscontinued { get; } = Any.Remove(EpisodeStage.Discontinued);

    /// <summary>The six stages from Documenting to Celebrating.</summary>
    public static ImmutableArray<EpisodeStage> PostImprovement { get; } = [.. Any.Where(stage => stage.IsPostImprovement())];

    /// <summary>The six stages from Documenting to Celebrating, and Completed.</summary>
    public static ImmutableArray<EpisodeStage> PostImprovementAndCompleted { get; } = PostImprovement.Add(EpisodeStage.Completed);
}
