namespace TherapyOutcomes.Storage;

/// <summary>Asks for a record's events.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Key">The record.</param>
/// <param name="AfterVersion">Only events after this version; 0 for all.</param>
public readonly record struct ReadRequest(RecordKey Key, long AfterVersion = 0);
