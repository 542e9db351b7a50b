using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>
/// Represents a summary that was evaluated again. A store writes it only if every record that it is based on is still at the same
/// version and it <see cref="Supersedes"/> the stored summary.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SummaryRefresh
{
    /// <summary>
    /// The most by which the clocks of several machines may differ: 5 minutes. A summary that was evaluated later than that was evaluated by a
    /// clock that has been put back since.
    /// </summary>
    public static TimeSpan ClockTolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The new summary.</summary>
    public required RecordSummary Summary { get; init; }

    /// <summary>The records that the evaluation read, with their versions. They include the summary's own record.</summary>
    public required ImmutableArray<RecordAssertion> BasedOn { get; init; }

    /// <summary>
    /// Determines whether this summary may replace a stored one: both describe the same version of the same record, and the stored one was not
    /// evaluated later, unless by more than <see cref="ClockTolerance"/>.
    /// </summary>
    /// <param name="stored">The stored summary.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stored"/> is null.</exception>
    public bool Supersedes(RecordSummary stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.Key == Summary.Key && stored.Version == Summary.Version
            && (stored.EvaluatedAt <= Summary.EvaluatedAt || IsFromAhead(stored, Summary.EvaluatedAt));
    }

    /// <summary>Determines whether a summary was evaluated so much later than a time that the clock must have been put back since.</summary>
    internal static bool IsFromAhead(RecordSummary summary, DateTimeOffset now) => summary.EvaluatedAt - now > ClockTolerance;
}
