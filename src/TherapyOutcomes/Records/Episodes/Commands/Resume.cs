namespace TherapyOutcomes.Commands;

/// <summary>Takes care up again after completion or discontinuation: a new cycle with a new baseline.</summary>
/// <remarks>The command <c>resume</c>. Immutable and thread-safe.</remarks>
public sealed record Resume : EpisodeCommand
{
    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }
}
