namespace TherapyOutcomes.Import.Reading;

/// <summary>A line whose cells are not where the header says.</summary>
/// <param name="Line">The line.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record BrokenLine(int Line, string Reason)
{
    /// <summary>The client's cell, if the cells before the score are still where they belong; otherwise, null.</summary>
    public string? Client { get; init; }

    /// <summary>The time's cell, if the cells before the score are still where they belong; otherwise, null.</summary>
    public string? Time { get; init; }
}
