namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Represents a row of an analysis.</summary>
/// <param name="Line">The line on which the row starts.</param>
/// <param name="Client">The client's cell.</param>
/// <param name="Time">The time, with numbers in a uniform format; empty if there is none.</param>
/// <param name="Score">The score; NaN if it is missing.</param>
/// <param name="Group">The client's group; empty if the cell is empty or there are no groups.</param>
internal sealed record AnalysisRow(int Line, string Client, string Time, double Score, string Group)
{
    public bool IsMissing => double.IsNaN(Score);

    /// <summary>True if only the client counts, because the score cannot be read or its time is unknown; otherwise, false.</summary>
    public bool IsUnusable { get; init; }
}
