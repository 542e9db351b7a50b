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

    /// <summary>The number of records that the store had already, because an earlier import was interrupted; 0 for an export.</summary>
    public required long AlreadyThere { get; init; }
}
