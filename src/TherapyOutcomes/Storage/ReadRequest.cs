namespace TherapyOutcomes.Storage;

/// <summary>Represents a request to read a record's events.</summary>
public readonly record struct ReadRequest
{
    /// <summary>Initializes a request to read a record's events, starting with a given version.</summary>
    /// <param name="key">The record.</param>
    /// <param name="fromVersion">The first version to read, inclusive. The default of 1 reads all events.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fromVersion"/> is less than 1.</exception>
    public ReadRequest(RecordKey key, long fromVersion = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fromVersion, 1);
        (Key, FromVersion) = (key, fromVersion);
    }

    /// <summary>The record to read.</summary>
    public RecordKey Key { get; }

    /// <summary>The first version to read, inclusive. It is at least 1.</summary>
    public long FromVersion { get; }
}
