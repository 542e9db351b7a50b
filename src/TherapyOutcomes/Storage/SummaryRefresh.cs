using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>
/// Offers a summary that was evaluated again. It is written only if every record that it is based on is still at that version, and
/// the stored summary was not evaluated later.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SummaryRefresh
{
    /// <summary>The summary as it is now.</summary>
    public required RecordSummary Summary { get; init; }

    /// <summary>The records that were looked at, with their versions, the summary's own record included.</summary>
    public required ImmutableArray<RecordAssertion> BasedOn { get; init; }
}
