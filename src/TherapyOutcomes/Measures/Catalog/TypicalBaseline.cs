namespace TherapyOutcomes.Measures;

/// <summary>How scores before care are spread in a published population: what makes one client's baseline extreme.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record TypicalBaseline
{
    /// <summary>The mean score before care, in the measure's unit.</summary>
    public required decimal Mean { get; init; }

    /// <summary>The sample standard deviation of the scores before care; above 0.</summary>
    public required decimal Sd { get; init; }

    /// <summary>The measure's test-retest reliability in that population, at least 0 and below 1.</summary>
    public required decimal Reliability { get; init; }

    /// <summary>Whom it was found in.</summary>
    public required string Population { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Citation { get; init; }

    /// <summary>How well it is backed.</summary>
    public required EvidenceMark Mark { get; init; }
}
