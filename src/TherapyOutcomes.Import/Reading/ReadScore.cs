using System.Collections.Immutable;

namespace TherapyOutcomes.Import.Reading;

/// <summary>The score of a row, or why there is none. By default, the score is missing.</summary>
internal readonly record struct ReadScore()
{
    /// <summary>The score; null if there is none.</summary>
    public decimal? Value { get; init; }

    /// <summary>The items that it was computed from; empty if it is given as it is.</summary>
    public ImmutableArray<decimal?> Items { get; init; } = [];

    /// <summary>Why it can't be read; null if it can, or is missing.</summary>
    public string? Problem { get; init; }

    /// <summary>The number that the measure doesn't allow; null if it allows it, or there is none.</summary>
    public decimal? OutOfRange { get; init; }

    /// <summary>True if the number looks like a raw sum in place of a T-score; otherwise, false.</summary>
    public bool IsRawSum { get; init; }

    public static ReadScore Refused(string problem) => new() { Problem = problem };
}
