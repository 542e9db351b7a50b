namespace TherapyOutcomes.Records;

/// <summary>Represents an improvement as it was recorded when it was found.</summary>
/// <param name="By">The score or observation that showed it.</param>
/// <param name="Ordinal">Its number among the improvements of the episode, starting at 1.</param>
/// <param name="Day">Its day.</param>
/// <param name="ActsAfterVersion">The version up to which acts belong to an earlier improvement.</param>
internal sealed record FoundImprovement(FactId By, int Ordinal, DateOnly Day, long ActsAfterVersion);
