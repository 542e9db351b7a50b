namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Represents a row that cannot be used.</summary>
/// <param name="Line">The line on which the row starts.</param>
/// <param name="Reason">The reason, and what is allowed.</param>
internal sealed record BadRow(int Line, string Reason);
