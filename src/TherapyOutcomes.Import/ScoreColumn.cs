namespace TherapyOutcomes.Import;

/// <summary>A column that contains scores.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ScoreColumn
{
    /// <summary>The name of the column.</summary>
    public required string Column { get; init; }

    /// <summary>The measure of the column's scores; null for <see cref="ScoreFileOptions.Measure"/>.</summary>
    public MeasureId? Measure { get; init; }

    /// <summary>The time of the column's scores in a wide file, such as <c>6w</c>, <c>Baseline</c> or <c>2026-01-31</c>; null in a long file.</summary>
    public string? Time { get; init; }
}
