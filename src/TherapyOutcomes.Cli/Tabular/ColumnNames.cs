namespace TherapyOutcomes.Cli.Tabular;

/// <summary>The columns that matter.</summary>
/// <param name="Client">Names the client.</param>
/// <param name="Time">Tells when.</param>
/// <param name="Score">Holds the score.</param>
/// <param name="Group">Names the client's group; null = there are no groups.</param>
internal sealed record ColumnNames(string Client, string Time, string Score, string? Group = null);
