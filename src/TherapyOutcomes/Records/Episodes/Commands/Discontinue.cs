using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Ends the episode without completion.</summary>
/// <remarks>Corresponds to the <c>discontinue</c> command.</remarks>
public sealed record Discontinue : EpisodeCommand
{
    /// <summary>A value that specifies who ended the care.</summary>
    public required DiscontinuationKind Kind { get; init; }

    /// <summary>The reason why the care ended.</summary>
    public required ClientText Reason { get; init; }

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumeration("kind", Kind);
    }
}
