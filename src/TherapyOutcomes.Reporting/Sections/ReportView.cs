using System.Collections.Immutable;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>A report and how it is to be told.</summary>
internal sealed record ReportView(ClinicReport Report, ReportOptions Options)
{
    public bool IsPublic => Options.Audience == ReportAudience.Public;

    public string Title => Options.ClinicName is { } name ? $"Outcomes during care, {name}" : "Outcomes during care";

    /// <summary>The episodes with a chart of their own.</summary>
    public ImmutableArray<ReportedEpisode> Charted { get; } =
        [.. Report.Episodes.Where(episode => episode.Assessment.Primary.Baseline is not null).Take(Options.MostCharts)];

    /// <summary>The place on the page of an episode's chart.</summary>
    public static string Anchor(int index) => FormattableString.Invariant($"course-{index + 1}");
}
