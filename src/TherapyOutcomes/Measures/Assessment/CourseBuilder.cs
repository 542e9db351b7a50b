using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>Builds the course of improvement by going through the deciding scores and the observations day by day.</summary>
/// <remarks>
/// On each day, the score comes before the observations: the client's own word settles what the numbers leave open, whenever on that day
/// it was said.
/// </remarks>
internal sealed class CourseBuilder
{
    // A loss that is regained within two weeks was a flare-up, so the improvement is still the same one.
    internal const int FlareUpDays = 14;

    private readonly CourseBasis _basis;
    private ImmutableArray<LostGain> _losses = [];
    private ImprovementRun _run;
    private Improvement? _improvement;
    private NewestShown? _newest;
    private Observation? _doubt;
    private bool _stands;

    private CourseBuilder(CourseBasis basis) => _basis = basis;

    public static ImprovementCourse Build(CourseBasis basis, FactList<Observation> observations)
    {
        var builder = new CourseBuilder(basis);
        var next = 0;
        foreach (var comparison in basis.Primary.Comparisons)
        {
            while (next < observations.Count && observations[next].Day < comparison.Day)
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

    /// <summary>Extends a course by entries that come after all those that it was built from.</summary>
    public static ImprovementCourse Extend(ImprovementCourse course, CourseBasis basis, ScoreComparison? comparison, Observation? observation)
    {
        var builder = new CourseBuilder(basis)
        {
            _losses = course.Losses,
            _run = course.Run,
            _improvement = course.Improvement,
            _newest = course.Newest,
            _doubt = course.Doubt,
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
        Improvement = _improvement is null ? null : _improvement with { HeldSince = _run.First, ImprovedDays = _run.ImprovedDays },
        HasCurrentImprovement = _stands,
        Losses = _losses,
        Doubt = _doubt,
        Run = _run,
        Newest = _newest,
        FollowUpDays = _stands ? _basis.CountAfter(_run.First ?? _improvement!.Since) : 0,
    };

    private void Take(ScoreComparison comparison)
    {
        _newest = new NewestShown(comparison.Day, comparison.Verdict, comparison.Gain);
        if (comparison.Verdict == Verdict.Improved && comparison.Day > _doubt?.Day)
        {
            _doubt = null;
        }

        if (_improvement is null)
        {
            if (comparison.Verdict == Verdict.Improved && _basis.Primary.Measure.DecidesAlone)
            {
                Begin(Found(comparison.Score.Id, comparison.Day, comparison.Gain, isObserved: false), comparison.Score.At);
            }
        }
        else if (!_stands)
        {
            if (ShowsAgain(comparison.Verdict) && GainThresholds.IsBetterThan(_losses[^1], comparison.Gain, _basis.Primary.Criterion))
            {
                FindAgain(comparison.Score.Id, comparison.Day, comparison.Score.At, comparison.Gain, isObserved: false);
            }
        }
        else if (GainThresholds.IsLoss(_improvement, comparison, _basis.Primary.Criterion))
        {
            Lose(comparison.Score.Id, comparison.Day, comparison.Gain);
        }
        else
        {
            GoOn(comparison);
        }
    }

    private void GoOn(ScoreComparison comparison)
    {
        if (!(_improvement!.BestGain >= comparison.Gain))
        {
            _improvement = _improvement with { BestGain = comparison.Gain };
        }

        if (Shows(comparison.Verdict))
        {
            Hold(comparison.Day, comparison.Score.At);
        }
        else if (comparison.Verdict == Verdict.PossiblyImproved)
        {
            _run = _run.GoneOn();
        }
        else if (!(_improvement.IsObserved && comparison.Verdict is Verdict.CannotShowImprovement or Verdict.NotComputable))
        {
            _run = ImprovementRun.Ended; // for an observed improvement, a score that can't show one is no evidence either way
        }
    }

    private void Take(Observation observation)
    {
        if (observation.IsWithdrawn)
        {
            return;
        }

        if (observation.Holds)
        {
            _doubt = null;
            TakeConfirmation(observation);
        }
        else
        {
            TakeDenial(observation);
        }
    }

    private void TakeConfirmation(Observation observation)
    {
        var standsForScore = StandsForScore(observation);
        if (_improvement is null)
        {
            if (standsForScore || IsPossible)
            {
                Begin(Found(observation.Id, observation.Day, _newest?.Gain, isObserved: true) with { IsConfirmed = !standsForScore }, observation.At);
            }
        }
        else if (!_stands)
        {
            if (standsForScore || MayShowAgain())
            {
                FindAgain(observation.Id, observation.Day, observation.At, _newest?.Gain, isObserved: true);
            }
        }
        else if (standsForScore || IsPossible)
        {
            _improvement = _improvement with { IsConfirmed = _improvement.IsConfirmed || !standsForScore };
            Hold(observation.Day, observation.At);
        }
    }

    private void TakeDenial(Observation observation)
    {
        if (_stands && (_improvement!.IsObserved || StandsForScore(observation)))
        {
            Lose(observation.Id, observation.Day, gain: null);
        }
        else if (_basis.CanScoresDecide(observation.At))
        {
            _doubt = observation;
        }
    }

    private DateOnly? LostOn => _losses is [.., var lost] ? lost.Day : null;

    private bool IsPossible => _newest is { Verdict: Verdict.PossiblyImproved };

    // Where scores can't decide, where they could not yet when the improvement was observed, and after a discharge.
    private bool StandsForScore(Observation observation) =>
        !_basis.CanScoresDecide(observation.At)
        || (_improvement is { IsObserved: true } && _newest is null)
        || IsDischarged(observation);

    private bool IsDischarged(Observation observation) =>
        DischargeInForce.At(_basis.Episode, observation.At, LostOn) is not null;

    // After a loss, the client's word counts beside a later score that is at least possibly improved; it never lifts a worse one.
    private bool MayShowAgain() =>
        _newest is { Verdict: Verdict.PossiblyImproved or Verdict.Improved } newest
        && (_losses[^1].Gain is null || newest.Day > _losses[^1].Day)
        && GainThresholds.IsBetterThan(_losses[^1], newest.Gain, _basis.Primary.Criterion);

    // A possibly improved score also supports an improvement that scores can't show, and one that the client confirmed.
    private bool Shows(Verdict verdict) =>
        verdict == Verdict.Improved || (verdict == Verdict.PossiblyImproved && _improvement is { IsObserved: true } or { IsConfirmed: true });

    private bool ShowsAgain(Verdict verdict) =>
        verdict == Verdict.Improved || (verdict == Verdict.PossiblyImproved && _improvement is { IsObserved: true, IsConfirmed: false });

    private static Improvement Found(FactId by, DateOnly day, decimal? gain, bool isObserved) =>
        new() { FoundBy = by, Day = day, Since = day, IsObserved = isObserved, BestGain = gain };

    private void FindAgain(FactId by, DateOnly day, DateTimeOffset at, decimal? gain, bool isObserved)
    {
        var isFlareUp = day.DayNumber - _losses[^1].Day.DayNumber <= FlareUpDays;
        Begin(
            isFlareUp
                ? _improvement! with { Since = day, RegainedBy = by, IsObserved = isObserved, BestGain = gain, SustainedOn = null }
                : Found(by, day, gain, isObserved),
            at);
    }

    private void Begin(Improvement improvement, DateTimeOffset at)
    {
        _stands = true;
        _improvement = improvement;
        _run = ImprovementRun.Ended;
        Hold(improvement.Since, at);
    }

    private void Lose(FactId by, DateOnly day, decimal? gain)
    {
        _losses = _losses.Add(new LostGain(by, day, isRecurrence: _improvement!.SustainedOn is not null, gain));
        _stands = false;
        _run = ImprovementRun.Ended;
    }

    private void Hold(DateOnly day, DateTimeOffset at)
    {
        _run = _run.Shown(day);
        if (_improvement!.SustainedOn is null && IsSustainedOn(day, at))
        {
            _improvement = _improvement with { SustainedOn = day };
        }
    }

    private bool IsSustainedOn(DateOnly day, DateTimeOffset at) =>
        _run.First is { } first
        && _run.ImprovedDays >= _basis.Sustain.ScoresInARow
        && day.DayNumber - first.DayNumber >= _basis.Sustain.Days
        && day >= _basis.LastFollowUpAsked(first, at, day, LostOn);
}
