using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>Thresholds of several measures that come from one source, so that a clinic can choose them together.</summary>
/// <remarks>Instances are immutable. Choose a set with <see cref="MeasureCatalog.With(ThresholdSet)"/>.</remarks>
public sealed record ThresholdSet
{
    internal ThresholdSet()
    {
    }

    /// <summary>The id of the set, such as in a clinic's configuration.</summary>
    public required string Id { get; init; }

    /// <summary>The people in whom the thresholds were found.</summary>
    public required string Population { get; init; }

    /// <summary>The publication that the thresholds were taken from.</summary>
    public required string Citation { get; init; }

    /// <summary>The id of the deciding threshold of each measure in the set.</summary>
    public required ImmutableSortedDictionary<string, string> Thresholds { get; init; }
}
