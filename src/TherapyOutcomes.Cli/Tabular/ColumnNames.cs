namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Represents the names of the columns that are read.</summary>
/// <param name="Client">The column that identifies the client.</param>
/// <param name="Time">The column that contains the time.</param>
/// <param name="Score">The column that contains the score.</param>
/// <param name="Group">The column that contains the client's group; null if there are no groups.</param>
internal sealed record ColumnNames(string Client, string Time, string Score, string? Group = null);
