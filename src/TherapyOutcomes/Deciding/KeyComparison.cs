namespace TherapyOutcomes.Deciding;

/// <summary>What a comparison of a client's keys with the records has shown.</summary>
/// <param name="Disagreement">Why the client can't be erased; null if keys and records agree.</param>
/// <param name="HasKey">True if a key of the client is there that was not destroyed; otherwise, false.</param>
internal sealed record KeyComparison(CommandError? Disagreement, bool HasKey);
