using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>Builds the course of improvement by going through the deciding scores and the observations in the order of their times.</summary>
/// <remarks>
/// An observation is read beside the newest deciding score up to its day, even if that score came later on that day: the client's own word
/// settles what the numbers leave open, whenever on that day it was said.
/// </remarks>
internal sealed class CourseBuilder
{
    // A loss that is regained within two weeks was a flare-up, so the improvement is still the same one.
    internal const int FlareUpDays = 14;

    private readonly CourseBasis _basis;
    private ImmutableArray<LostGain> _losses = [];
    private ImprovementRun _run;
    private Improvement? _improvement;
    private Observation? _doubt;
    private bool _stands;
    private bool _isLostAfterGap;
    private int _place;

    private CourseBuilder(CourseBasis basis) => _basis = basis;

    public static ImprovementCourse Build(CourseBasis basis, FactList<Observation> observations)
    {
        var builder = new CourseBuilder(basis);
        var next = 0;
        if (basis.Primary.Baseline is { } baseline)
        {
            builder.TakeBefore(baseline, observations, ref next);
            builder.TakeBaseline();
        }

        foreach (var comparison in basis.Primary.Comparisons)
        {
            builder.TakeBefore(comparison.Score, observations, ref next);
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
            _doubt = course.Doubt,
            _stands = course.HasCurrentImprovement,
            _isLostAfterGap = course.IsLostAfterGap,
            _place = basis.Primary.Comparisons.Count - (comparison is null ? 0 : 1),
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
        IsLostAfterGap = _isLostAfterGap,
        Losses = _losses,
        Doubt = _doubt,
        Run = _run,
        FollowUpDays = _stands ? _basis.CountAfter(_run.First ?? _improvement!.Since) : 0,
    };

    private void TakeBefore(Score score, FactList<Observation> observations, ref int next)
    {
        while (next < observations.Count && score.Recording.IsAfter(observations[next].Recording))
        {
            Take(observations[next++]);
        }
    }

    // After an improvement that was observed before anything was measured, the baseline itself is the first score to fall back from.
    private void TakeBaseline()
    {
        if (_stands)
        {
            Raise(0);
        }
    }

    private void Take(ScoreComparison comparison)
    {
        _place++;
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
            if (comparison.Verdict == Verdict.Improved && GainThresholds.IsBetterThan(_losses[^1], comparison.Gain, _basis.Primary.Criterion))
            {
                FindAgain(comparison.Score.Id, comparison.Day, comparison.Score.At, comparison.Gain, isObserved: false);
            }
        }
        else if (GainThresholds.IsLoss(_improvement, comparison, _basis.Primary.Criterion))
        {
            Lose(comparison.Score.Id, comparison.Score.Recording, comparison.Gain);
        }
        else
        {
            GoOn(comparison);
        }
    }

    private void GoOn(ScoreComparison comparison)
    {
        Raise(comparison.Gain);
        if (comparison.Verdict == Verdict.Improved || (comparison.Verdict == Verdict.PossiblyImproved && _improvement!.IsConfirmed))
        {
            Hold(comparison.Day, comparison.Score.At);
        }
        else if (comparison.Verdict == Verdict.PossiblyImproved)
        {
            _run = _run.GoneOn();
        }
        else if (comparison.Verdict is not (Verdict.CannotShowImprovement or Verdict.NotComputable)) // no evidence either way
        {
            _run = ImprovementRun.Ended;
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
        var newest = NewestOn(observation.Day);
        if (!StandsForScore(observation, newest) && !IsLifted(newest))
        {
            return;
        }

        var gain = newest is { Verdict: Verdict.PossiblyImproved or Verdict.Improved } better ? better.Gain : default(decimal?);
        if (_improvement is null)
        {
            Begin(Found(observation.Id, observation.Day, gain, isObserved: true), observation.At);
        }
        else if (!_stands)
        {
            FindAgain(observation.Id, observation.Day, observation.At, gain, isObserved: true);
        }
        else
        {
            _improvement = _improvement with { IsConfirmed = true };
            Hold(observation.Day, observation.At);
        }
    }

    private void TakeDenial(Observation observation)
    {
        var newest = NewestOn(observation.Day);
        var standsForScore = StandsForScore(observation, newest);
        if (_stands && (_improvement!.IsObserved || standsForScore))
        {
            Lose(observation.Id, observation.Recording, gain: null);
        }
        else if (!standsForScore)
        {
            Doubt(observation, newest);
        }
    }

    // What the client's word had settled is open again.
    private void Doubt(Observation observation, ScoreComparison? newest)
    {
        _doubt = observation;
        if (_stands)
        {
            _improvement = _improvement! with { IsConfirmed = false };
            _run = newest is { Verdict: Verdict.Improved } ? _run : _run.GoneOn();
        }
    }

    private EventMetadata? Lost => _losses is [.., var lost] ? lost.Recording : null;

    // The newest deciding score up to a day.
    private ScoreComparison? NewestOn(DateOnly day)
    {
        var comparisons = _basis.Primary.Comparisons;
        var place = _place < comparisons.Count && comparisons[_place].Day <= day ? _place : _place - 1;
        return place >= 0 ? comparisons[place] : null;
    }

    // Where scores can't decide, where they could not yet when the improvement was observed, and after a discharge.
    private bool StandsForScore(Observation observation, ScoreComparison? newest) =>
        !_basis.CanScoresDecide(observation)
        || (_improvement is { IsObserved: true } && newest is null)
        || DischargeInForce.At(_basis.Episode, observation.At, Lost) is not null;

    // The client's word makes a possibly improved score an improved one, unless that score loses the gain, or is no better than a loss has
    // left it. It never lifts a worse one. What the client's word has lost, it also regains beside an improved score.
    private bool IsLifted(ScoreComparison? newest) => newest switch
    {
        { Verdict: Verdict.PossiblyImproved } when _improvement is null => true,
        { Verdict: Verdict.PossiblyImproved } possible when _stands => !GainThresholds.IsLoss(_improvement, possible, _basis.Primary.Criterion),
        { Verdict: Verdict.PossiblyImproved } possible => GainThresholds.IsBetterThan(_losses[^1], possible.Gain, _basis.Primary.Criterion),
        { Verdict: Verdict.Improved } => !_stands && _losses is [.., { Gain: null }],
        _ => false,
    };

    private static Improvement Found(FactId by, DateOnly day, decimal? gain, bool isObserved) =>
        new() { FoundBy = by, Day = day, Since = day, IsObserved = isObserved, IsConfirmed = isObserved, BestGain = gain };

    private void FindAgain(FactId by, DateOnly day, DateTimeOffset at, decimal? gain, bool isObserved)
    {
        var isFlareUp = day.DayNumber - _losses[^1].Day.DayNumber <= FlareUpDays;
        Begin(
            isFlareUp
                ? _improvement! with { Since = day, RegainedBy = by, IsObserved = isObserved, IsConfirmed = isObserved, BestGain = gain, SustainedOn = null }
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

    private void Raise(decimal gain)
    {
        if (!(_improvement!.BestGain >= gain))
        {
            _improvement = _improvement with { BestGain = gain };
        }
    }

    private void Lose(FactId by, EventMetadata recording, decimal? gain)
    {
        var loss = new LostGain(by, recording, isRecurrence: _improvement!.SustainedOn is not null, gain);
        _losses = _losses.Add(loss);
        _isLostAfterGap = _isLostAfterGap || _basis.IsAfterGap(loss, Math.Min(_place, _basis.Primary.Comparisons.Count - 1));
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
        && day >= _basis.LastFollowUpAsked(first, at, day, Lost);
}
