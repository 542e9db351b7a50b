using TherapyOutcomes.Analysis;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Chooses the measures that a page names.</summary>
internal static class NamedMeasures
{
    /// <summary>Returns the measures of a page in the order of their ids.</summary>
    public static List<Measure> Of(ReportView view)
    {
        var episodes = view.IsPublic ? view.Report.Episodes.Where(episode => episode.Standing == EpisodeStanding.Judged) : view.Report.Episodes;
        var groups = episodes
            .GroupBy(episode => episode.Assessment.Primary.Measure.Id)
            .Where(group => !view.IsPublic || group.Count() >= SmallCells.SmallestPublished)
            .OrderBy(group => group.Key.Value, StringComparer.Ordinal)
            .ToList();
        return view.IsPublic && !CanName(PublishedCounts.Of(view), groups.Count, groups.Sum(group => group.Count()), SmallCells.SmallestPublished)
            ? []
            : [.. groups.Select(group => group.First().Assessment.Primary.Measure)];
    }

    /// <summary>
    /// Determines whether a public page may name the measures of at least 11 episodes that can be judged. A name says "at least 11". If that leaves
    /// room for only a few other episodes, it tells that they are few; and if it is missing, one of two measures that share 11 episodes has few. Episodes that can't be judged don't count, because a measure that never gets a
    /// verdict would say something about those that have none.
    /// </summary>
    /// <param name="counts">The counts that the page shows.</param>
    /// <param name="measures">The number of measures of at least 11 episodes that can be judged.</param>
    /// <param name="episodes">The number of their episodes that can be judged.</param>
    /// <param name="smallest">The smallest count that is published, which is 11.</param>
    internal static bool CanName(PublishedCounts counts, int measures, int episodes, int smallest) =>
        counts is { Judged: { } judged, Improved: not null } && judged > smallest
        && (episodes == judged || judged - (measures * smallest) >= smallest - 1);
}
