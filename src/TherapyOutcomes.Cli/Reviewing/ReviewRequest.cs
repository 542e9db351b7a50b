using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents what to review and how.</summary>
internal sealed record ReviewRequest
{
    public required string Path { get; init; }

    public required ColumnNames Columns { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>The unit of the numbers in the time column; null if the column contains dates.</summary>
    public TimeUnit? TimeUnit { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>The formatter for the reasons of next steps.</summary>
    public required MessageFormatter Words { get; init; }

    /// <summary>Where to keep the scores; null to keep none.</summary>
    public ScoreKeeping? Keeping { get; init; }

    public bool ShowsAll { get; init; }

    public bool IsJson { get; init; }
}
