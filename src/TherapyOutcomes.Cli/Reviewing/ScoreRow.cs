namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>A row that can be used.</summary>
/// <param name="Line">The line it starts on.</param>
/// <param name="Client">The client's cell.</param>
/// <param name="At">When.</param>
/// <param name="Score">The score.</param>
internal sealed record ScoreRow(int Line, string Client, DateTimeOffset At, decimal Score)
{
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}
