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
    private Improvement? _improvement;
    private bool _stands;

    public ImprovementCourse Build()
    {
        var next = 0;
        foreach (var comparison in primary.Comparisons)
        {
            while (next < observations.Length && observations[next].At <= comparison.Score.At)
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
            Improvement = _improvement,
            Stands = _stands,
            Losses = _losses.DrainToImmutable(),
            IsSustainedNow = _stands && IsSustained(_improvement!),
            FollowUpDays = _improvement is null ? 0 : CountAfter(_improvement.Since),
        };
    }

    private void Take(Comparison comparison)
    {
        if (comparison.Verdict == Verdict.NotComparable)
        {
            return;
        }

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
            var best = _improvement.BestGain is { } gain ? Math.Max(gain, comparison.Gain) : comparison.Gain;
            Hold(_improvement with { BestGain = best }, comparison.Day, Shows(_improvement, comparison.Verdict));
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
                Hold(standing, observation.Day, shows: true);
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
        _stands = true;
        Hold(
            new Improvement { FoundBy = by, Day = day, Since = day, IsObserved = observed, BestGain = gain },
            day,
            shows: true);
    }

    private void FindAgain(FactId by, DateOnly day, decimal? gain, bool observed)
    {
        var lost = _losses[^1];
        if (day.DayNumber - lost.Day.DayNumber > FlareUpDays)
        {
            Find(by, day, gain, observed);
            return;
        }

        _stands = true;
        Hold(
            _improvement! with
            {
                Since = day,
                RegainedBy = by,
                BestGain = gain,
                SustainedOn = null,
                InARow = 0,
                NewestHoldingDay = null,
            },
            day,
            shows: true);
    }

    private void Lose(FactId by, DateOnly day, decimal? gain)
    {
        _losses.Add(new GainLoss(by, day, IsRecurrence: _improvement!.SustainedOn is not null, gain));
        _stands = false;
    }

    private void Hold(Improvement improvement, DateOnly day, bool shows)
    {
        var inARow = !shows ? 0 : improvement.NewestHoldingDay == day ? improvement.InARow : improvement.InARow + 1;
        var held = improvement with { InARow = inARow, NewestHoldingDay = shows ? day : null };
        _improvement = held.SustainedOn is null && IsSustained(held) ? held with { SustainedOn = day } : held;
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
        improvement.InARow >= requirements.ScoresInARow
        && improvement.NewestHoldingDay is { } day
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
