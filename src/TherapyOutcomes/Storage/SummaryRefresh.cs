using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>
/// Represents a summary that was evaluated again. A store writes it only if every record that it is based on is still at the same
/// version and the stored summary was not evaluated at a later time.
/// </summary>
public sealed record SummaryRefresh
{
    /// <summary>The new summary.</summary>
    public required RecordSummary Summary { get; init; }

    /// <summary>The records that the evaluation read, with their versions. They include the summary's own record.</summary>
    public required ImmutableArray<RecordAssertion> BasedOn { get; init; }
}
