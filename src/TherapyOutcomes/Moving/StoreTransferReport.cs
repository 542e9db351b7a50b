namespace TherapyOutcomes;

/// <summary>Represents what was exported from a store, or imported into it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record StoreTransferReport
{
    internal StoreTransferReport()
    {
    }

    /// <summary>The number of clinics.</summary>
    public required int Clinics { get; init; }

    /// <summary>The number of records, including those that have only a key.</summary>
    public required long Records { get; init; }

    /// <summary>The number of events.</summary>
    public required long Events { get; init; }

    /// <summary>The number of wrapped keys.</summary>
    public required long Keys { get; init; }

    /// <summary>
    /// How many of <see cref="Records"/> the store had already, because an earlier import was interrupted; 0 for an export. They are counted in the other
    /// numbers, too, which say what the file holds. Records that have only a key count like all others: if the same file is imported twice, the second
    /// import finds all of them.
    /// </summary>
    public required long AlreadyThere { get; init; }
}
