using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Verification;

/// <summary>When each event of a client's record was recorded, and which of them erased the client.</summary>
internal sealed record ClientTimes
{
    // The stored name of the event that erases a client.
    private const string Erasure = "ClientErased";

    /// <summary>The times at which the events were recorded, by version from 1 on.</summary>
    public required IReadOnlyList<DateTimeOffset> Recorded { get; init; }

    /// <summary>The version of the last event that erased the client; 0 if none did.</summary>
    public required long ErasedAtVersion { get; init; }

    public static ClientTimes Of(IReadOnlyList<InspectedRow<StoredEvent>> events) => new()
    {
        Recorded = [.. events.Select(row => row.Content?.RecordedAt ?? default)],
        ErasedAtVersion = events.LastOrDefault(row => row.Content?.Name == Erasure)?.Place.Version ?? 0,
    };

    /// <summary>True if the client's record is not as the library wrote it, so that nothing can be compared with the times; otherwise, false.</summary>
    public bool IsDoubtful { get; init; }

    public bool IsErased => ErasedAtVersion > 0;

    public long Version => Recorded.Count;
}
