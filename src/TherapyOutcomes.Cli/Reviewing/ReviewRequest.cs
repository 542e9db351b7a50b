using TherapyOutcomes.Cli.Tabular;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents what to review and how.</summary>
internal sealed record ReviewRequest
{
    /// <summary>The file of scores.</summary>
    public required FileRequest File { get; init; }

    /// <summary>The measure that decides.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The clinic's time zone.</summary>
    public TimeZoneInfo Zone => File.Options.TimeZone;

    /// <summary>The formatter for the reasons of next steps.</summary>
    public required MessageFormatter Words { get; init; }

    /// <summary>Where to keep the scores; null to keep none.</summary>
    public ScoreKeeping? Keeping { get; init; }

    public bool ShowsAll { get; init; }

    public bool IsJson { get; init; }
}
