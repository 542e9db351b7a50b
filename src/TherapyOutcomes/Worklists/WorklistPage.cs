using System.Collections.Immutable;

namespace TherapyOutcomes.Worklists;

/// <summary>Represents one page of a worklist, the most pressing first.</summary>
/// <remarks>
/// An entry whose place doesn't change while the pages are read appears exactly once. Immutable and thread-safe.
/// </remarks>
public sealed record WorklistPage
{
    internal WorklistPage()
    {
    }

    /// <summary>The entries.</summary>
    public required ImmutableArray<WorklistEntry> Entries { get; init; }

    /// <summary>Where the next page begins; null when this is the last.</summary>
    public string? Continuation { get; init; }

    /// <summary>How many records of the worklist still wait to be evaluated again: their entries may be out of date or missing.</summary>
    public required int Outdated { get; init; }
}
