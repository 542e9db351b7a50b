namespace TherapyOutcomes.Storage;

/// <summary>One entry of the access log: who saw which record, when, and what of it. It contains ids only.</summary>
/// <remarks>Instances are immutable.</remarks>
public sealed record AccessEntry
{
    /// <summary>The record that was seen. For what is about many, such as the worklist, it is the clinic's.</summary>
    public required RecordKey Record { get; init; }

    /// <summary>Who saw it.</summary>
    public required ActorId Actor { get; init; }

    /// <summary>When. Stores keep it to the millisecond, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was seen.</summary>
    public required AccessKind Kind { get; init; }

    /// <summary>Makes sure that entries can be added together, as stores do before they write.</summary>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="entries"/> are empty, or of several clinics.</exception>
    public static void ThrowIfMalformed(IReadOnlyList<AccessEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            throw new ArgumentException("There are no entries.", nameof(entries));
        }

        if (entries.Any(entry => entry.Record.Clinic != entries[0].Record.Clinic))
        {
            throw new ArgumentException("The entries are of several clinics.", nameof(entries));
        }
    }
}
