namespace TherapyOutcomes.Verification;

/// <summary>One event of a record's chain.</summary>
/// <param name="Version">The version of its row.</param>
/// <param name="Hash">The hash that the row holds.</param>
/// <param name="IsReadable">True if the row can be read; otherwise, false.</param>
/// <param name="IsRight">True if the library wrote the event at this place; otherwise, false.</param>
internal sealed record ChainLink(long Version, string? Hash, bool IsReadable, bool IsRight);
