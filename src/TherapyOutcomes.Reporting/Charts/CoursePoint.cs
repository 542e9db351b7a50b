using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>A score of a course.</summary>
/// <param name="Score">The score.</param>
/// <param name="Comparison">The score against the baseline; null for the baseline and for scores that don't decide.</param>
/// <param name="IsBaseline">True for the baseline.</param>
/// <param name="IsOfEarlierCycle">True for one from before care was resumed.</param>
internal sealed record CoursePoint(Score Score, Comparison? Comparison, bool IsBaseline, bool IsOfEarlierCycle)
{
    public Verdict? Verdict => Comparison?.Verdict;

    public bool Decides => IsBaseline || Verdict is not (null or Measures.Verdict.NotComparable);

    /// <summary>All scores of the deciding measure, by time.</summary>
    public static ImmutableArray<CoursePoint> Of(ReportedEpisode episode)
    {
        var (primary, progress) = (episode.Assessment.Primary, episode.Episode.Progress);
        var compared = primary.Comparisons.Concat(primary.NotComparable).ToDictionary(comparison => comparison.Score.Id);
        return
        [
            .. episode.Episode.Measurement.Scores
                .Where(score => score.Measure == primary.Measure.Id && !score.IsWithdrawn)
                .OrderBy(score => score.At)
                .Select(Point),
        ];

        CoursePoint Point(Score score) => compared.TryGetValue(score.Id, out var comparison)
            ? new CoursePoint(score, comparison, IsBaseline: false, IsOfEarlierCycle: false)
            : new CoursePoint(score, null, score.Id == primary.Baseline?.Id, progress.Cycle > 1 && score.At < progress.CycleStart);
    }
}
