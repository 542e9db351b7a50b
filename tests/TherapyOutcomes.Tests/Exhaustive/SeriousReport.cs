namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>A red flag or a major reaction that was reported.</summary>
/// <param name="Name">The flag, or the id of the reaction.</param>
/// <param name="At">When it was seen.</param>
internal readonly record struct SeriousReport(string Name, DateTimeOffset At);
