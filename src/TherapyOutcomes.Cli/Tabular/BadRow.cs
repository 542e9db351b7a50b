namespace TherapyOutcomes.Cli.Tabular;

/// <summary>A row that can't be used.</summary>
/// <param name="Line">The line it starts on.</param>
/// <param name="Reason">Why, and what is allowed.</param>
internal sealed record BadRow(int Line, string Reason);
