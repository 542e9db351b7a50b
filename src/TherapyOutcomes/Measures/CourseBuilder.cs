using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>Walks the scores and observations of a cycle by time and tells how improvement went.</summary>
internal sealed class CourseBuilder(
    MeasureAssessment primary,
    ImmutableArray<Observation> observations,
    ImmutableArray<DateOnly> followUps,
    SustainRequirements requirements)
{
    // A gain regained within two weeks was a flare-up: the same improvement.
    internal const int FlareUpDays = 14;

    private readonly ImmutableArray<GainLoss>.Builder _losses = ImmutableArray.CreateBuilder<GainLoss>();
    private readonly HoldingRow _row = new();
    private Improvement? _improvement;
    private bool _stands;

    public ImprovementCourse Build()
    {
        var next = 0;
        foreach (var comparison in primary.Comparisons)
        {
            while (next < observations.Length && Precedes(observations[next].Recording, comparison.Score.Recording))
            {
                Take(observations[next++]);
            }

            Take(comparison);
        }

        while (next < observations.Length)
        {
            Take(observations[next++]);
        }

        return new ImprovementCourse
        {
            Improvement = _improvement is null ? null : _improvement with { InARow = _row.Length },
            Stands = _stands,
            Losses = _losses.DrainToImmutable(),
            IsSustainedNow = _stands && IsSustained(_improvement!),
            FollowUpDays = _improvement is null ? 0 : CountAfter(_improvement.Since),
        };
    }

    // Facts of one moment count in the order in which they were recorded.
    private static bool Precedes(EventMetadata one, EventMetadata other) =>
        one.OccurredAt < other.OccurredAt || (one.OccurredAt == other.OccurredAt && one.Version < other.Version);

    private void Take(Comparison comparison)
    {
        if (_improvement is null)
        {
            if (comparison.Verdict == Verdict.Improved && primary.Measure.DecidesAlone)
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

            // Of what was observed a score that can't show an improvement says nothing, for or against.
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
        primary.Measure.DecidesAlone && primary.Baseline is { } baseline && baseline.At <= at && primary.CanShowImprovement;

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
        _row.Restart();
        Hold(improvement.Since, shows: true);
    }

    private void Lose(FactId by, DateOnly day, decimal? gain)
    {
        _losses.Add(new GainLoss(by, day, IsRecurrence: _improvement!.SustainedOn is not null, gain));
        _stands = false;
    }

    private void Hold(DateOnly day, bool shows)
    {
        _row.Add(day, shows);
        if (_improvement!.SustainedOn is null && IsSustained(_improvement))
        {
            _improvement = _improvement with { SustainedOn = day };
        }
    }

    // An observed improvement is held up by a possibly improved score too: scores can't say more there.
    private static bool Shows(Improvement improvement, Verdict verdict) =>
        verdict == Verdict.Improved || (improvement.IsObserved && verdict == Verdict.PossiblyImproved);

    // Worse than the best by the larger threshold, and at least half of the best gain gone.
    private bool IsLoss(Improvement improvement, Comparison comparison) =>
        improvement.BestGain is { } best
        && primary.Criterion.Loss is { } threshold
        && Points.Reach(best - comparison.Gain, threshold)
        && Points.Reach((best - comparison.Gain) * 2, best);

    // After a loss the score must also be better than the losing one by a meaningful change.
    private bool IsRecovery(Comparison comparison) =>
        Shows(_improvement!, comparison.Verdict)
        && (_losses[^1].Gain is not { } left
            || ((primary.Criterion.Meaningful ?? primary.Criterion.Loss) is { } needed && Points.Reach(comparison.Gain - left, needed)));

    private bool IsSustained(Improvement improvement) =>
        _row.Length >= requirements.ScoresInARow
        && _row.NewestDay is { } day
        && day.DayNumber - improvement.Since.DayNumber >= requirements.Days
        && NthFollowUpAfter(improvement.Since, requirements.FollowUpDays) is { } due
        && day >= due;

    private DateOnly? NthFollowUpAfter(DateOnly since, int n)
    {
        var index = FirstAfter(since) + n - 1;
        return index < followUps.Length ? followUps[index] : null;
    }

    private int CountAfter(DateOnly since) => followUps.Length - FirstAfter(since);

    private int FirstAfter(DateOnly since)
    {
        var index = 0;
        while (index < followUps.Length && followUps[index] <= since)
        {
            index++;
        }

        return index;
    }
}
