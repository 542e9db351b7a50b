namespace TherapyOutcomes.Measures;

/// <summary>A published (or the clinic's own) threshold of a measure, with where it comes from.</summary>
/// <remarks>Immutable and thread-safe. Published values differ between populations: pick the one that fits.</remarks>
public sealed record Threshold
{
    /// <summary>What it tells.</summary>
    public required ThresholdKind Kind { get; init; }

    /// <summary>The value in the measure's own unit; above 0 for a change.</summary>
    public required decimal Value { get; init; }

    /// <summary>Whom it was found in.</summary>
    public required string Population { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Citation { get; init; }

    /// <summary>How well it is backed.</summary>
    public required EvidenceMark Mark { get; init; }
}
