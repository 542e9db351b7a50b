namespace TherapyOutcomes.Storage;

/// <summary>States the version that a record must still be at.</summary>
public readonly record struct RecordAssertion
{
    /// <summary>Initializes an assertion about a record's version.</summary>
    /// <param name="key">The record.</param>
    /// <param name="version">The version that the record must be at; 0 if it must have no events.</param>
    public RecordAssertion(RecordKey key, long version) => (Key, Version) = (key, version);

    /// <summary>The record that the assertion is about.</summary>
    public RecordKey Key { get; init; }

    /// <summary>The version that the record must be at; 0 if it must have no events.</summary>
    public long Version { get; init; }
}
