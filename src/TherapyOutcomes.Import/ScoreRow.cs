using System.Collections.Immutable;

namespace TherapyOutcomes.Import;

/// <summary>One row of a file of scores, and what became of it. In a wide file, each score column of a line counts as a row.</summary>
/// <remarks>Immutable and thread-safe. It repeats what the file says about a client, so keep it out of logs; <see cref="ToString"/> names the line only.</remarks>
public sealed record ScoreRow
{
    /// <summary>The line on which the row starts. The first line of the file is 1.</summary>
    public required int Line { get; init; }

    /// <summary>What became of the row.</summary>
    public required RowFate Fate { get; init; }

    /// <summary>Why the row was refused, and what is allowed; null if it wasn't.</summary>
    public string? Reason { get; init; }

    /// <summary>The client; null if the row doesn't name one that can be used.</summary>
    public string? Client { get; init; }

    /// <summary>The time as the file writes it, with numbers in a uniform format; null if it can't be known.</summary>
    public string? Time { get; init; }

    /// <summary>When the score was taken, in the clinic's time zone; null if times are names, or the row gives no time that can be used.</summary>
    /// <value>A date without a time of day counts as 9 in the morning, when sessions start at the earliest.</value>
    public DateTimeOffset? At { get; init; }

    /// <summary>True if the line has more or fewer cells than the header, so that <see cref="Client"/> and <see cref="Time"/> are likely but not certain; otherwise, false.</summary>
    public bool IsRagged { get; init; }

    /// <summary>The measure; null if any number is a score, or the row names no measure that there is.</summary>
    public MeasureId? Measure { get; init; }

    /// <summary>The score in the measure's unit; null if the row is not used.</summary>
    public decimal? Value { get; init; }

    /// <summary>The answers that the score was computed from, with null for unanswered items; empty if the file gives the score itself.</summary>
    public ImmutableArray<decimal?> Items { get; init; } = [];

    /// <summary>The client's group; null if the file has no groups, and empty if the cell is.</summary>
    public string? Group { get; init; }

    /// <summary>Returns the line and the fate, without what the row says.</summary>
    public override string ToString() => $"line {Line}: {Fate}";
}
