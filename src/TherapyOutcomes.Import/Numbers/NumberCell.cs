namespace TherapyOutcomes.Import.Numbers;

/// <summary>What a cell says as a number. By default, it says no number.</summary>
internal readonly record struct NumberCell
{
    /// <summary>True if the cell says that there is no number; otherwise, false.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The number; null if there is none, or none can be read.</summary>
    public decimal? Value { get; init; }

    /// <summary>True if the number is followed by a percent sign; otherwise, false.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The number after a slash, as in <c>7/10</c>; null if there is none.</summary>
    public decimal? Top { get; init; }

    /// <summary>What is wrong with the number; null if nothing is, or the cell says no number.</summary>
    public string? Problem { get; init; }
}
