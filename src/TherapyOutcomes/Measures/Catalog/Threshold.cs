using System.Globalization;

namespace TherapyOutcomes.Measures;

/// <summary>A threshold of a measure, published or defined by the clinic, with its source.</summary>
/// <remarks>Published values differ between populations, so choose the one that fits your clients.</remarks>
public sealed record Threshold
{
    private readonly string? _id;

    /// <summary>The id that distinguishes the threshold from the measure's other thresholds.</summary>
    /// <value>
    /// The default is made of the kind and the value, such as <c>mic-7.5</c> or <c>mic-30%</c>. If two populations share a value, give one of
    /// the thresholds an id of its own.
    /// </value>
    public string Id
    {
        get => _id ?? string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind.ToString().ToLowerInvariant()}-{Value:0.####}{(Unit == ThresholdUnit.PercentOfBaseline ? "%" : "")}");
        init => _id = value;
    }

    /// <summary>The kind of threshold.</summary>
    public required ThresholdKind Kind { get; init; }

    /// <summary>The value, in the given <see cref="Unit"/>. For a threshold of change, it is above 0.</summary>
    public required decimal Value { get; init; }

    /// <summary>The unit of the value.</summary>
    /// <value>The default is <see cref="ThresholdUnit.Scale"/>, the measure's own unit.</value>
    public ThresholdUnit Unit { get; init; }

    /// <summary>The population in which the threshold was found.</summary>
    public required string Population { get; init; }

    /// <summary>The publication that the threshold was taken from.</summary>
    public required string Citation { get; init; }

    /// <summary>An indication of how well the threshold is backed by evidence.</summary>
    public required EvidenceMark Mark { get; init; }

    /// <summary>True if the threshold applies to a score of a single item that the client chose, such as one activity of the PSFS; otherwise, false.</summary>
    public bool IsOfOneItem { get; init; }

    /// <summary>True if the threshold applies to a change; false if it applies to a single score.</summary>
    public bool IsOfChange => Kind is not (ThresholdKind.Pass or ThresholdKind.Cut);

    internal bool IsMdc => Kind is ThresholdKind.Mdc90 or ThresholdKind.Mdc95 or ThresholdKind.Mdc;
}
