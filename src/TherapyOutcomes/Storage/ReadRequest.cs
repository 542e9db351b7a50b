namespace TherapyOutcomes.Storage;

/// <summary>Asks for a record's events.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct ReadRequest
{
    /// <summary>Asks for a record's events from a version on.</summary>
    /// <param name="key">The record.</param>
    /// <param name="fromVersion">The first version to read, inclusive; 1 for all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fromVersion"/> is below 1.</exception>
    public ReadRequest(RecordKey key, long fromVersion = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fromVersion, 1);
        (Key, FromVersion) = (key, fromVersion);
    }

    /// <summary>The record.</summary>
    public RecordKey Key { get; }

    /// <summary>The first version to read, inclusive, from 1.</summary>
    public long FromVersion { get; }
}
