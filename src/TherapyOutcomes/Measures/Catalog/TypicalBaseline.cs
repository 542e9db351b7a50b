using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>The distribution of scores before care in a published population. It shows whether a client's baseline is extreme.</summary>
public sealed record TypicalBaseline
{
    /// <summary>The mean score before care, in the measure's unit.</summary>
    public required decimal Mean { get; init; }

    /// <summary>The sample standard deviation of the scores before care, in the measure's unit; above 0.</summary>
    public required decimal Sd { get; init; }

    /// <summary>The test-retest reliability of the measure in that population, at least 0 and below 1.</summary>
    public required decimal Reliability { get; init; }

    /// <summary>How long the complaints of that population had lasted. The figures say nothing about other clients.</summary>
    public required ImmutableArray<Chronicity> Chronicities { get; init; }

    /// <summary>The population in which the figures were found.</summary>
    public required string Population { get; init; }

    /// <summary>The source of the figures.</summary>
    public required string Citation { get; init; }

    /// <summary>An indication of how well the figures are backed by evidence.</summary>
    public required EvidenceMark Mark { get; init; }
}
