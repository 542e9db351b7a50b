namespace TherapyOutcomes.Worklists;

/// <summary>The length of a worklist.</summary>
public sealed record WorklistCounts
{
    internal WorklistCounts()
    {
    }

    /// <summary>The number of entries.</summary>
    public required int Entries { get; init; }

    /// <summary>The number of records in the worklist that have yet to be evaluated again.</summary>
    public required int Outdated { get; init; }
}
