namespace TherapyOutcomes.Storage;

/// <summary>An entry as the access log keeps it.</summary>
/// <param name="Position">The place of the entry in the log. Later entries have higher positions; some may be missing.</param>
/// <param name="Entry">The entry.</param>
public readonly record struct LoggedAccess(long Position, AccessEntry Entry);
