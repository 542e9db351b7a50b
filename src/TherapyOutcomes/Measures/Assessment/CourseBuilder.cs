using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>Goes through the scores and observations of a cycle in order of time and builds the course of improvement.</summary>
internal sealed class CourseBuilder
{
    // A loss that is regained within two weeks was a flare-up, so the improvement is still the same one.
    internal const int FlareUpDays = 14;

    private readonly MeasureAssessment _primary;
    private readonly FactList<DateOnly> _followUps;
    private readonly SustainRequirements _requirements;
    private ImmutableArray<LostGain> _losses = [];
    private ImprovementRun _run;
    private Improvement? _improvement;
    private bool _stands;

    private CourseBuilder(MeasureAssessment primary, FactList<DateOnly> followUps, SustainRequirements requirements) =>
        (_primary, _followUps, _requirements) = (primary, followUps, requirements);

    /// <summary>Builds a whole course.</summary>
    public static ImprovementCourse Build(
        MeasureAssessment primary, FactList<Observation> observations, FactList<DateOnly> followUps, SustainRequirements requirements)
    {
        var builder = new CourseBuilder(primary, followUps, requirements);
        var next = 0;
        foreach (var comparison in primary.Comparisons)
        {
            while (next < observations.Count && Precedes(observations[next].Recording, comparison.Score.Recording))
            {
                builder.Take(observations[next++]);
            }

            builder.Take(comparison);
        }

        while (next < observations.Count)
        {
            builder.Take(observations[next++]);
        }

        return builder.ToCourse();
    }

    /// <summary>Extends a course by a newer comparison, a newer observation, or just one more follow-up day.</summary>
    public static ImprovementCourse Extend(
        ImprovementCourse course, MeasureAssessment primary, FactList<DateOnly> followUps, SustainRequirements requirements, ScoreComparison? comparison, Observation? observation)
    {
        var builder = new CourseBuilder(primary, followUps, requirements)
        {
            _losses = course.Losses,
            _run = course.Run,
            _improvement = course.Improvement,
            _stands = course.HasCurrentImprovement,
        };
        if (comparison is { } compared)
        {
            builder.Take(compared);
        }

        if (observation is not null)
        {
            builder.Take(observation);
        }

        return builder.ToCourse();
    }

    private ImprovementCourse ToCourse() => new()
    {
        Improvement = _improvement is null ? null : _improvement with { ConsecutiveScores = _run.Length },
        HasCurrentImprovement = _stands,
        Losses = _losses,
        Run = _run,
        IsSustainedNow = _stands && IsSustained(_improvement!),
        FollowUpDays = _stands ? _followUps.Count - FirstAfter(_improvement!.Since) : 0,
    };

    // Facts with the same time count in the order in which they were recorded.
    private static bool Precedes(EventMetadata one, EventMetadata other) =>
        one.OccurredAt < other.OccurredAt || (one.OccurredAt == other.OccurredAt && one.Version < other.Version);

    private void Take(ScoreComparison comparison)
    {
        if (_improvement is null)
        {
            if (comparison.Verdict == Verdict.Improved && _primary.Measure.DecidesAlone)
            {
                Find(comparison.Score.Id, comparison.Day, comparison.Gain, observed: false);
            }
        }
        else if (!_stands)
        {
            if (IsRecovery(comparison))
            {
                FindAgain(comparison.Score.Id, comparison.Day, comparison.Gain, observed: false);
            }
        }
        else if (IsLoss(_improvement, comparison))
        {
            Lose(comparison.Score.Id, comparison.Day, comparison.Gain);
        }
        else
        {
            if (!(_improvement.BestGain >= comparison.Gain))
            {
                _improvement = _improvement with { BestGain = comparison.Gain };
            }

            // For an observed improvement, a score that can't show an improvement is no evidence either way.
            if (!(_improvement.IsObserved && comparison.Verdict is Verdict.CannotShowImprovement or Verdict.NotComputable))
            {
                Hold(comparison.Day, Shows(_improvement, comparison.Verdict));
            }
        }
    }

    private void Take(Observation observation)
    {
        if (observation.IsWithdrawn)
        {
            return;
        }

        if (_improvement is { } standing && _stands)
        {
            if (!standing.IsObserved)
            {
                return;
            }

            if (observation.Holds)
            {
                Hold(observation.Day, shows: true);
            }
            else
            {
                Lose(observation.Id, observation.Day, gain: null);
            }
        }
        else if (observation.Holds && !CanScoresDecide(observation.At))
        {
            if (_improvement is null)
            {
                Find(observation.Id, observation.Day, gain: null, observed: true);
            }
            else
            {
                FindAgain(observation.Id, observation.Day, gain: null, observed: true);
            }
        }
        else if (observation.Holds && _improvement is { IsObserved: true })
        {
            FindAgain(observation.Id, observation.Day, gain: null, observed: true);
        }
    }

    private bool CanScoresDecide(DateTimeOffset at) =>
        _primary.Measure.DecidesAlone && _primary.Baseline is { } baseline && baseline.At <= at && _primary.CanShowImprovement;

    private void Find(FactId by, DateOnly day, decimal? gain, bool observed)
    {
        Begin(new Improvement { FoundBy = by, Day = day, Since = day, IsObserved = observed, BestGain = gain });
    }

    private void FindAgain(FactId by, DateOnly day, decimal? gain, bool observed)
    {
        var lost = _losses[^1];
        if (day.DayNumber - lost.Day.DayNumber > FlareUpDays)
        {
            Find(by, day, gain, observed);
            return;
        }

        Begin(_improvement! with { Since = day, RegainedBy = by, BestGain = gain, SustainedOn = null });
    }

    private void Begin(Improvement improvement)
    {
        _stands = true;
        _improvement = improvement;
        _run = default;
        Hold(improvement.Since, shows: true);
    }

    private void Lose(FactId by, DateOnly day, decimal? gain)
    {
        _losses = _losses.Add(new LostGain(by, day, isRecurrence: _improvement!.SustainedOn is not null, gain));
        _stands = false;
    }

    private void Hold(DateOnly day, bool shows)
    {
        _run = _run.With(day, shows);
        if (_improvement!.SustainedOn is null && IsSustained(_improvement))
        {
            _improvement = _improvement with { SustainedOn = day };
        }
    }

    // A possibly improved score also supports an observed improvement, because scores can't say more there.
    private static bool Shows(Improvement improvement, Verdict verdict) =>
        verdict == Verdict.Improved || (improvement.IsObserved && verdict == Verdict.PossiblyImproved);

    // Worse than the best score by the larger threshold, with at least half of the best gain gone.
    private bool IsLoss(Improvement improvement, ScoreComparison comparison) =>
        improvement.BestGain is { } best
        && _primary.Criterion.Loss is { } threshold
        && ScoreTolerance.Reaches(best - comparison.Gain, threshold)
        && ScoreTolerance.Reaches((best - comparison.Gain) * 2, best);

    // After a loss, the score must also be better by a meaningful change than the score that showed the loss.
    private bool IsRecovery(ScoreComparison comparison) =>
        Shows(_improvement!, comparison.Verdict)
        && (_losses[^1].Gain is not { } left
            || ((_primary.Criterion.Meaningful ?? _primary.Criterion.Loss) is { } needed && ScoreTolerance.Reaches(comparison.Gain - left, needed)));

    private bool IsSustained(Improvement improvement) =>
        _run.Length >= _requirements.ScoresInARow
        && _run.NewestDay is { } day
        && day.DayNumber - improvement.Since.DayNumber >= _requirements.Days
        && NthFollowUpAfter(improvement.Since, _requirements.FollowUpDays) is { } due
        && day >= due;

    private DateOnly? NthFollowUpAfter(DateOnly since, int n)
    {
        var index = FirstAfter(since) + n - 1;
        return index < _followUps.Count ? _followUps[index] : null;
    }

    private int FirstAfter(DateOnly since)
    {
        var (low, high) = (0, _followUps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_followUps[middle] <= since)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
