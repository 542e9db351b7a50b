namespace TherapyOutcomes.Commands;

/// <summary>Resumes care after completion or discontinuation. A new cycle begins with a new baseline.</summary>
/// <remarks>Corresponds to the <c>resume</c> command.</remarks>
public sealed record Resume : EpisodeCommand
{
    /// <summary>The reason for resuming care.</summary>
    public required ClientText Reason { get; init; }
}
