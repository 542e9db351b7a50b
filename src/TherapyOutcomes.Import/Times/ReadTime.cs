namespace TherapyOutcomes.Import.Times;

/// <summary>What a cell of the time column says, or why it can't be read.</summary>
/// <param name="Name">The time as the file writes it, with numbers in a uniform format.</param>
/// <param name="Time">The time; null if it is a mere name, or can't be read.</param>
/// <param name="Problem">Why it can't be read; null if it can.</param>
internal readonly record struct ReadTime(string Name, CellTime? Time, string? Problem);
