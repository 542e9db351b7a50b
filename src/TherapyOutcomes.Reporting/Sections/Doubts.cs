using System.Collections.Immutable;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Says in a few words each what a verdict alone would hide.</summary>
internal static class Doubts
{
    // A score that is at least this old is not current (MON008).
    private const int StaleDays = 60;

    /// <summary>Returns the doubts about the newest verdict of an episode, the gravest first.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="today">The day of the report.</param>
    public static ImmutableArray<string> Of(ReportedEpisode episode, DateOnly today) =>
        [.. Contradictions(episode.Assessment).Concat(OfScores(episode, today)).OfType<string>()];

    /// <summary>Says why a score can't be compared with a baseline.</summary>
    public static string WhyNotComparable(MeasureAssessment assessment, ScoreComparison comparison) => comparison switch
    {
        { Baseline: { } baseline } when baseline.Side != comparison.Score.Side => "another side",
        { Baseline: { } baseline } when assessment.Measure.DependsOnRater && baseline.Rater != comparison.Score.Rater => "another rater",
        { Baseline: { } baseline } when assessment.Measure.DependsOnRater && baseline.Device != comparison.Score.Device => "another device",
        _ => "other activities",
    };

    private static IEnumerable<string?> Contradictions(EpisodeAssessment assessment)
    {
        var course = assessment.Course;
        yield return course.CurrentLoss is not null ? "gain lost" : null;
        yield return assessment.MixedWith is { IsEmpty: false } worse ? $"mixed: {string.Join(", ", worse.Select(Worse))}" : null;
        yield return course is { HasCurrentImprovement: true, Doubt: not null } ? "the client says it doesn\u2019t hold" : null;
        yield return course is { HasCurrentImprovement: true, Improvement.IsObserved: true } ? "observed, not measured" : null;
    }

    // A rating of change starts nowhere.
    private static string Worse(MeasureAssessment other) => other.Newest is { From: { } from, To: var to }
        ? $"{other.Measure.ShortName()} worse ({Words.Number(from)} \u2192 {Words.Number(to)})"
        : $"{other.Measure.ShortName()} worse";

    private static IEnumerable<string?> OfScores(ReportedEpisode episode, DateOnly today)
    {
        var primary = episode.Assessment.Primary;
        yield return primary.NotComparable is [.., var newest] ? $"newest score: {WhyNotComparable(primary, newest)}" : null;
        yield return primary.Unsettled.IsEmpty ? null : "newest score too soon after a session";
        yield return OfBaseline(episode);
        yield return primary is { Measure.DecidesAlone: false, Newest: not null } ? "never decides on its own" : null;
        yield return (primary.NewestFollowUp?.Score ?? primary.Baseline) is { } last && today.DayNumber - last.Day.DayNumber is >= StaleDays and var days
            ? $"{Words.Number(days)} days old"
            : null;
    }

    // What a score can't show is said where no score is known from before care (DOC001).
    private static string? OfBaseline(ReportedEpisode episode) =>
        episode.Assessment.Primary is { Baseline: { } baseline, IsBaselineFromBefore: false } && FirstSession(episode) is { } first
            ? baseline.At > first.At ? "baseline after the first session" : "baseline long before the first session"
            : null;

    private static Session? FirstSession(ReportedEpisode episode) => episode.Episode.Care.Sessions.FirstOrDefault(session =>
        !session.IsWithdrawn && (episode.Episode.Progress.Cycle == 1 || session.Day >= episode.Assessment.CycleStart));
}
