namespace TherapyOutcomes.Verification;

/// <summary>When each event of a client's record was recorded, and which of them erased the client.</summary>
internal sealed record ClientTimes
{
    /// <summary>The stored name of the event that erases a client.</summary>
    public const string Erasure = "ClientErased";

    /// <summary>The times at which the events were recorded, by version from 1 on.</summary>
    public required IReadOnlyList<DateTimeOffset> Recorded { get; init; }

    /// <summary>The version of the event that erased the client; 0 if none did.</summary>
    public required long ErasedAtVersion { get; init; }

    public bool IsErased => ErasedAtVersion > 0;

    public long Version => Recorded.Count;
}
