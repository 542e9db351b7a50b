using System.Collections.Immutable;

namespace TherapyOutcomes.Worklists;

/// <summary>One page of a worklist, most pressing entries first.</summary>
/// <remarks>
/// An entry whose position does not change while the pages are being read appears exactly once.
/// </remarks>
public sealed record WorklistPage
{
    internal WorklistPage()
    {
    }

    /// <summary>The entries on the page.</summary>
    public required ImmutableArray<WorklistEntry> Entries { get; init; }

    /// <summary>The position at which the next page begins; null if this is the last page.</summary>
    public string? ContinuationToken { get; init; }

    /// <summary>The number of records in the worklist that have yet to be evaluated again. Their entries may be out of date or missing.</summary>
    public required int Outdated { get; init; }
}
