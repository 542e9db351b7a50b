using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>What one measure says in the present cycle of care.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record MeasureAssessment
{
    // Longer ago than this a score before the first session is no baseline of it.
    private const int BaselineDays = 14;

    private MeasureAssessment()
    {
    }

    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>What the changes are compared with; null when there is no deciding score yet, and for ratings of change.</summary>
    public Score? Baseline { get; private init; }

    /// <summary>True when the baseline was measured at most 14 days before the cycle's first session and no later than its start.</summary>
    public bool IsBaselineFromBefore { get; private init; }

    /// <summary>The thresholds from this baseline; without one those from 0.</summary>
    public ChangeCriterion Criterion { get; private init; }

    /// <summary>The deciding scores after the baseline that can be compared with it (of ratings of change all), by time.</summary>
    public FactList<Comparison> Comparisons { get; private init; } = [];

    /// <summary>
    /// The scores newer than <see cref="Comparisons"/> that can't be compared with the baseline, by time: of another side, rater
    /// or device, or without an activity rated both times.
    /// </summary>
    public ImmutableArray<Comparison> NotComparable { get; private init; } = [];

    /// <summary>The newest scores that don't decide because they were taken too soon after a session, in a row.</summary>
    public ImmutableArray<Score> Unsettled { get; private init; } = [];

    /// <summary>The newest comparison, or null.</summary>
    public Comparison? Newest => Comparisons.IsEmpty ? null : Comparisons[^1];

    /// <summary>The newest comparison; without one the newest score that can't be compared; null when there is neither.</summary>
    public Comparison? NewestFollowUp => Newest ?? (NotComparable.IsEmpty ? null : NotComparable[^1]);

    /// <summary>The newest deciding score, the baseline included; null when there is none.</summary>
    public Score? NewestScore => Comparisons.IsEmpty ? Baseline : Comparisons[^1].Score;

    /// <summary>False when no score can show an improvement: a threshold is missing, or the baseline is too near to the best score.</summary>
    public bool CanShowImprovement =>
        Criterion.CanDecide && (Baseline is null || !Criterion.IsTooNearToBest(Measure, Baseline.Value));

    /// <summary>Tells why the newest comparison has its verdict, and how sure that is.</summary>
    /// <returns>Null when there is no comparison yet.</returns>
    public ChangeExplanation? Explain() => Newest is { } newest ? Explain(newest) : null;

    /// <summary>Tells why a comparison has its verdict, and how sure that is.</summary>
    /// <param name="comparison">One of <see cref="Comparisons"/> or <see cref="NotComparable"/>.</param>
    /// <remarks>Computed at each call; deciding never asks.</remarks>
    public ChangeExplanation Explain(Comparison comparison)
    {
        var isComparable = comparison.Verdict != Verdict.NotComparable;
        var estimate = isComparable && !Measure.RatesChange && MeasurementError.Of(Measure) is { } error
            ? new ChangeEstimate(comparison.Gain, error)
            : null;
        var regression = isComparable && comparison.From is { } from ? RegressionToTheMean.Of(Measure, from) : null;
        return new ChangeExplanation
        {
            Comparison = comparison,
            Mic = Measure.Mic,
            Mdc = Measure.Mdc,
            IsMeaningful = isComparable && Criterion.Meaningful is { } mic ? ScoreTolerance.Reaches(Math.Abs(comparison.Gain), mic) : null,
            IsDetectable = isComparable && Criterion.Detectable is { } mdc ? ScoreTolerance.Reaches(Math.Abs(comparison.Gain), mdc) : null,
            IsAcceptable = Measure.Pass is { } pass ? Measure.Gain(pass.Value, comparison.Score.Value) >= 0 : null,
            Estimate = estimate,
            ProbabilityOfMeaningfulGain = Criterion.Meaningful is { } gain ? estimate?.ProbabilityAbove(gain) : null,
            ProbabilityOfMeaningfulLoss = Criterion.Meaningful is { } loss ? estimate?.ProbabilityBelow(-loss) : null,
            Regression = regression,
            Reasons = ChangeReasons.Of(this, comparison, estimate, regression),
        };
    }

    internal static MeasureAssessment Of(Measure measure, FactList<Score> scores, Chronicity chronicity, CareCycle cycle)
    {
        var deciding = DecidingScores.Of(measure, scores, like: null, cycle);
        if (measure.NoChange is { } noChange)
        {
            return OfRatings(measure, noChange, deciding, chronicity, cycle);
        }

        var first = cycle.FirstSession;
        var before = first is null ? null : LastBefore(deciding, first);
        var baseline = before ?? FirstOf(deciding, cycle);
        if (baseline is not null && !AllComparable(measure, baseline, scores))
        {
            deciding = DecidingScores.Of(measure, scores, baseline, cycle);
        }

        var criterion = ChangeCriterion.For(measure, chronicity, baseline?.Value ?? (measure.Low + measure.High) / 2);
        FactList<Comparison> comparisons = baseline is null ? [] : Compare(measure, criterion, baseline, deciding, cycle);
        return new MeasureAssessment
        {
            Measure = measure,
            Baseline = baseline,
            IsBaselineFromBefore = before is not null,
            Criterion = criterion,
            Comparisons = comparisons,
            NotComparable = baseline is null ? [] : NewestNotComparable(measure, baseline, scores, cycle, comparisons.IsEmpty ? baseline.At : comparisons[^1].Score.At),
            Unsettled = NewestUnsettled(measure, scores, cycle),
        };
    }

    /// <summary>
    /// The same with one score more, later than all facts that were assessed; null where that changes more than the end of the course,
    /// so that it must be assessed anew.
    /// </summary>
    internal MeasureAssessment? With(Score score, CareCycle cycle)
    {
        if (Measure.RatesChange || Baseline is not { } baseline || NewestScore!.Day == score.Day || !NotComparable.IsEmpty
            || !cycle.Includes(score.At) || !(score.At > baseline.At) || !(score.At > cycle.FirstSession?.At)
            || Comparison.Of(Measure, Criterion, baseline, score) is not { Verdict: not Verdict.NotComparable } comparison
            || !DecidingScores.AreComparable(Measure, baseline, score))
        {
            return null;
        }

        return DecidingScores.IsSettled(Measure, score, cycle)
            ? this with { Comparisons = Comparisons.Add(comparison), Unsettled = [] }
            : this with { Unsettled = Unsettled.Add(score) };
    }

    private static MeasureAssessment OfRatings(
        Measure measure, decimal noChange, ImmutableArray<Score> deciding, Chronicity chronicity, CareCycle cycle)
    {
        var criterion = ChangeCriterion.For(measure, chronicity, noChange);
        var comparisons = new List<Comparison>(deciding.Length);
        foreach (var rating in deciding)
        {
            if (cycle.Includes(rating.At))
            {
                comparisons.Add(Comparison.OfRating(measure, criterion, noChange, rating));
            }
        }

        return new MeasureAssessment { Measure = measure, Criterion = criterion, Comparisons = [.. comparisons] };
    }

    private static Score? LastBefore(ImmutableArray<Score> deciding, Session first)
    {
        for (var index = deciding.Length - 1; index >= 0; index--)
        {
            var score = deciding[index];
            if (score.At <= first.At)
            {
                return first.Day.DayNumber - score.Day.DayNumber <= BaselineDays ? score : null;
            }
        }

        return null;
    }

    private static Score? FirstOf(ImmutableArray<Score> deciding, CareCycle cycle)
    {
        foreach (var score in deciding)
        {
            if (cycle.Includes(score.At))
            {
                return score;
            }
        }

        return null;
    }

    private static bool AllComparable(Measure measure, Score baseline, FactList<Score> scores)
    {
        foreach (var score in scores)
        {
            if (score.Measure == measure.Id && !DecidingScores.AreComparable(measure, baseline, score))
            {
                return false;
            }
        }

        return true;
    }

    private static FactList<Comparison> Compare(
        Measure measure, ChangeCriterion criterion, Score baseline, ImmutableArray<Score> deciding, CareCycle cycle)
    {
        var comparisons = new List<Comparison>(deciding.Length);
        foreach (var score in deciding)
        {
            if (score.At > baseline.At && cycle.Includes(score.At)
                && Comparison.Of(measure, criterion, baseline, score) is { Verdict: not Verdict.NotComparable } comparison)
            {
                comparisons.Add(comparison);
            }
        }

        return [.. comparisons];
    }

    private static ImmutableArray<Comparison> NewestNotComparable(
        Measure measure, Score baseline, FactList<Score> scores, CareCycle cycle, DateTimeOffset after)
    {
        ImmutableArray<Comparison>.Builder? found = null;
        foreach (var score in scores)
        {
            if (score.Measure == measure.Id && !score.IsWithdrawn && score.At > after && cycle.Includes(score.At)
                && DecidingScores.IsSettled(measure, score, cycle) && !Comparison.IsPossible(measure, baseline, score))
            {
                (found ??= ImmutableArray.CreateBuilder<Comparison>()).Add(Comparison.NotComparable(baseline, score));
            }
        }

        return found is null ? [] : found.DrainToImmutable();
    }

    private static ImmutableArray<Score> NewestUnsettled(Measure measure, FactList<Score> scores, CareCycle cycle)
    {
        if (!measure.UnsettledAfterSession)
        {
            return [];
        }

        var unsettled = ImmutableArray.CreateBuilder<Score>();
        for (var index = scores.Count - 1; index >= 0; index--)
        {
            var score = scores[index];
            if (score.Measure != measure.Id || score.IsWithdrawn || !cycle.Includes(score.At))
            {
                continue;
            }

            if (DecidingScores.IsSettled(measure, score, cycle))
            {
                break;
            }

            unsettled.Insert(0, score);
        }

        return unsettled.DrainToImmutable();
    }
}
