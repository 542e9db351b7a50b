namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>A row as it stands in the file, its cells in the order that was asked for.</summary>
/// <param name="Line">The line it starts on.</param>
/// <param name="Client">The client's cell.</param>
/// <param name="Time">The time's cell.</param>
/// <param name="Score">The score's cell.</param>
internal sealed record RawRow(int Line, string Client, string Time, string Score);
