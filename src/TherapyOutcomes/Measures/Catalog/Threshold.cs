using System.Globalization;

namespace TherapyOutcomes.Measures;

/// <summary>A published (or the clinic's own) threshold of a measure, with where it comes from.</summary>
/// <remarks>Immutable and thread-safe. Published values differ between populations: pick the one that fits.</remarks>
public sealed record Threshold
{
    private readonly string? _id;

    /// <summary>
    /// What tells it from the measure's other thresholds.
    /// <value>Its kind and value, such as <c>mic-7.5</c> or <c>mic-30%</c>; where two populations share a value, give one of them an id of its own.</value>
    /// </summary>
    public string Id
    {
        get => _id ?? string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind.ToString().ToLowerInvariant()}-{Value:0.####}{(Unit == ThresholdUnit.PercentOfBaseline ? "%" : "")}");
        init => _id = value;
    }

    /// <summary>What it tells.</summary>
    public required ThresholdKind Kind { get; init; }

    /// <summary>The value in its <see cref="Unit"/>; above 0 for a change.</summary>
    public required decimal Value { get; init; }

    /// <summary>What the value counts. <value>The measure's own unit.</value></summary>
    public ThresholdUnit Unit { get; init; }

    /// <summary>Whom it was found in.</summary>
    public required string Population { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Citation { get; init; }

    /// <summary>How well it is backed.</summary>
    public required EvidenceMark Mark { get; init; }

    /// <summary>True when it judges a change, not a state.</summary>
    public bool IsOfChange => Kind is not (ThresholdKind.Pass or ThresholdKind.Cut);
}
