namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents a row that can be used.</summary>
/// <param name="Line">The line on which the row starts.</param>
/// <param name="Client">The client's cell.</param>
/// <param name="At">The time at which the score was taken.</param>
/// <param name="Score">The score.</param>
internal sealed record ScoreRow(int Line, string Client, DateTimeOffset At, decimal Score)
{
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}
