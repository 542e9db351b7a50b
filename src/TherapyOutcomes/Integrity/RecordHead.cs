namespace TherapyOutcomes.Integrity;

/// <summary>How far a record has come: its version, and the hash of the event of that version.</summary>
internal readonly record struct RecordHead(long Version, string Hash);
