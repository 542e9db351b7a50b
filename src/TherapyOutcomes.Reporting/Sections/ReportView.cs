using System.Collections.Immutable;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Represents a report together with its options.</summary>
internal sealed record ReportView(ClinicReport Report, ReportOptions Options)
{
    public bool IsPublic => Options.Audience == ReportAudience.Public;

    public string Title => Options.ClinicName is { } name ? $"Outcomes during care, {name}" : "Outcomes during care";

    /// <summary>The episodes that have their own chart.</summary>
    public ImmutableArray<ReportedEpisode> Charted { get; } =
        [.. Report.Episodes.Where(episode => episode.Assessment.Primary.Baseline is not null).Take(Options.MostCharts)];

    /// <summary>Returns the id of an episode's chart on the page.</summary>
    public static string Anchor(int index) => FormattableString.Invariant($"course-{index + 1}");
}
