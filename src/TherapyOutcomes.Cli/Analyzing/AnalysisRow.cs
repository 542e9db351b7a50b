namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>A row of an analysis.</summary>
/// <param name="Line">The line it starts on.</param>
/// <param name="Client">The client's cell.</param>
/// <param name="Time">The time, numbers in one way of writing; empty where there is none.</param>
/// <param name="Score">The score; NaN where missing.</param>
/// <param name="Group">The client's group; empty where the cell is, or there are no groups.</param>
internal sealed record AnalysisRow(int Line, string Client, string Time, double Score, string Group)
{
    public bool IsMissing => double.IsNaN(Score);

    /// <summary>True when only the client counts: the score can't be read, or nobody knows when it was taken.</summary>
    public bool IsUnusable { get; init; }
}
