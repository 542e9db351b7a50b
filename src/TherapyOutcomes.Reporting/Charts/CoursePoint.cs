using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Represents a score of a course.</summary>
/// <param name="Score">The score.</param>
/// <param name="Comparison">The comparison with the baseline; null for the baseline itself and for scores that do not decide.</param>
/// <param name="IsBaseline">True if the score is the baseline; otherwise, false.</param>
/// <param name="IsOfEarlierCycle">True if the score was taken before care was resumed; otherwise, false.</param>
internal sealed record CoursePoint(Score Score, ScoreComparison? Comparison, bool IsBaseline, bool IsOfEarlierCycle)
{
    public Verdict? Verdict => Comparison?.Verdict;

    public bool Decides => IsBaseline || Verdict is not (null or Measures.Verdict.NotComparable);

    /// <summary>Returns all scores of the primary measure, ordered by time.</summary>
    public static ImmutableArray<CoursePoint> Of(ReportedEpisode episode)
    {
        var (primary, progress, cycleStart) = (episode.Assessment.Primary, episode.Episode.Progress, episode.Assessment.CycleStart);
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
            : new CoursePoint(score, null, score.Id == primary.Baseline?.Id, progress.Cycle > 1 && score.Day < cycleStart);
    }
}
