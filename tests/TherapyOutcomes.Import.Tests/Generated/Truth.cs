namespace TherapyOutcomes.Import.Tests.Generated;

/// <summary>A score that a generated file means.</summary>
/// <param name="Client">The client.</param>
/// <param name="Day">The day; for times that count from the start, the number of weeks after it.</param>
/// <param name="Score">The score; null if it is missing.</param>
internal sealed record Truth(string Client, int Day, decimal? Score);
