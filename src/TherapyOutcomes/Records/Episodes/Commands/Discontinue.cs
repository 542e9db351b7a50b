using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Ends the episode without completion.</summary>
/// <remarks>The command <c>discontinue</c>. Immutable and thread-safe.</remarks>
public sealed record Discontinue : EpisodeCommand
{
    /// <summary>Who ended it.</summary>
    public required DiscontinuationKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumeration("kind", Kind);
    }
}
