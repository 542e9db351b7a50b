using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Tests;

/// <summary>Clients of whom nothing but weekly scores from Monday 5 January 2026 on is known, as in a file.</summary>
internal sealed class ScoredFile
{
    private readonly List<ReportedEpisode> _episodes = [];

    /// <summary>The day for which the page is written; at least that of the newest score.</summary>
    public DateTimeOffset AsOf { get; init; } = new(2026, 2, 2, 20, 0, 0, TimeSpan.Zero);

    public ClinicPolicy Policy { get; init; } = new();

    public Chronicity Chronicity { get; init; } = Chronicity.Chronic;

    public IReadOnlyList<ReportedEpisode> Episodes => _episodes;

    public ScoredFile With(string measure, params int[] scores) =>
        Add(measure, [.. scores.Select((score, week) => new CourseScore { At = At(week), Measure = new(measure), Value = score })]);

    public ScoredFile WithAnswers(string measure, params decimal?[] answers) =>
        Add(measure, [new CourseScore { At = At(0), Measure = new(measure), Items = [.. answers] }]);

    public ClinicReport Report() => ClinicReport.From(_episodes, Policy, AsOf);

    private ScoredFile Add(string measure, ImmutableArray<CourseScore> scores)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"c{_episodes.Count + 1}");
        var course = new ScoredCourse { Episode = new(id), Client = new(id), Practitioner = new("pat"), PrimaryMeasure = new(measure), Chronicity = Chronicity, Scores = scores };
        _episodes.Add(ReportedEpisode.OfScores(new ScoreReviewer(Policy).Review(course, AsOf), id));
        return this;
    }

    private static DateTimeOffset At(int week) => new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero).AddDays(7 * week);
}
