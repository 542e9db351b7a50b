namespace TherapyOutcomes.Worklists;

/// <summary>Tells how long a worklist is.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record WorklistCounts
{
    internal WorklistCounts()
    {
    }

    /// <summary>How many entries there are.</summary>
    public required int Entries { get; init; }

    /// <summary>How many records of the worklist wait to be evaluated again.</summary>
    public required int Outdated { get; init; }
}
