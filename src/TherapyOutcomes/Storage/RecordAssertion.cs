namespace TherapyOutcomes.Storage;

/// <summary>Says at which version a record must still be.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct RecordAssertion
{
    /// <summary>Creates the assertion.</summary>
    /// <param name="key">The record.</param>
    /// <param name="version">The version that it must be at; 0 = it must have no event.</param>
    public RecordAssertion(RecordKey key, long version) => (Key, Version) = (key, version);

    /// <summary>The record.</summary>
    public RecordKey Key { get; init; }

    /// <summary>The version that it must be at; 0 = it must have no event.</summary>
    public long Version { get; init; }
}
