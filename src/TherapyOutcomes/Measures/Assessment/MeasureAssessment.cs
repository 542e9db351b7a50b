using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>The assessment of one measure in the current cycle of care.</summary>
public sealed record MeasureAssessment
{
    private MeasureAssessment()
    {
    }

    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>How long the complaint has lasted.</summary>
    public required Chronicity Chronicity { get; init; }

    /// <summary>The score with which later scores are compared; null for ratings of change, or if there is no deciding score yet.</summary>
    public Score? Baseline { get; private init; }

    /// <summary>
    /// True if the baseline was measured at most 14 days before the cycle's first session and no later than the start of that session, or is the
    /// first of several scores that were imported without the sessions of their time; otherwise, false.
    /// </summary>
    public bool IsBaselineFromBefore { get; private init; }

    /// <summary>The thresholds for this baseline, or for the middle of the range if there is no baseline yet.</summary>
    public ChangeCriterion Criterion { get; private init; }

    /// <summary>The deciding scores after the baseline that can be compared with it, ordered by time. For ratings of change, all deciding scores.</summary>
    public FactList<ScoreComparison> Comparisons { get; private init; } = [];

    /// <summary>
    /// The scores after the last of <see cref="Comparisons"/> that can't be compared with the baseline, ordered by time: those for another side, from
    /// another rater or device, or without an activity that was rated both times.
    /// </summary>
    public ImmutableArray<ScoreComparison> NotComparable { get; private init; } = [];

    /// <summary>The unbroken run of newest scores that don't decide because they were taken too soon after a session.</summary>
    public ImmutableArray<Score> Unsettled { get; private init; } = [];

    /// <summary>The newest comparison; null if there is none.</summary>
    public ScoreComparison? Newest => Comparisons.IsEmpty ? null : Comparisons[^1];

    /// <summary>The newest comparison or, if there is none, the newest score that can't be compared; null if there is neither.</summary>
    public ScoreComparison? NewestFollowUp => Newest ?? (NotComparable.IsEmpty ? null : NotComparable[^1]);

    /// <summary>The newest deciding score, including the baseline; null if there is none.</summary>
    public Score? NewestScore => Comparisons.IsEmpty ? Baseline : Comparisons[^1].Score;

    /// <summary>True if a score can show an improvement; false if a threshold is missing or the baseline is too close to the best score.</summary>
    public bool CanShowImprovement =>
        Criterion.CanDecide && (Baseline is null || !Criterion.IsTooNearToBest(Measure, Baseline.Value));

    /// <summary>Explains why the newest comparison has its verdict and how certain that is.</summary>
    /// <returns>The explanation; null if there is no comparison yet.</returns>
    public ChangeExplanation? Explain() => Newest is { } newest ? Explain(newest) : null;

    /// <summary>Explains why a comparison has its verdict and how certain that is.</summary>
    /// <param name="comparison">An element of <see cref="Comparisons"/> or <see cref="NotComparable"/>.</param>
    /// <remarks>The explanation is computed on each call; decisions don't depend on it.</remarks>
    public ChangeExplanation Explain(ScoreComparison comparison)
    {
        var isComparable = comparison.Verdict != Verdict.NotComparable;
        var (mdc, criterion) = (MdcOf(comparison), CriterionOf(comparison));
        var estimate = isComparable && !Measure.RatesChange && ErrorOf(mdc) is { } error
            ? new ChangeEstimate(comparison.Gain, error)
            : null;
        var regression = isComparable && comparison.From is { } from ? RegressionToTheMean.Of(Measure, Chronicity, from) : null;
        return new ChangeExplanation
        {
            Comparison = comparison,
            Mic = Measure.Mic,
            Mdc = mdc,
            IsMeaningful = isComparable && criterion.Meaningful is { } mic ? ScoreTolerance.Reaches(Math.Abs(comparison.Gain), mic) : null,
            IsDetectable = isComparable && criterion.Detectable is { } detectable ? ScoreTolerance.Reaches(Math.Abs(comparison.Gain), detectable) : null,
            IsAcceptable = Measure.Pass is { } pass ? Measure.Gain(pass.Value, comparison.Score.Value) >= 0 : null,
            Estimate = estimate,
            ProbabilityOfMeaningfulGain = criterion.Meaningful is { } gain ? estimate?.ProbabilityAbove(gain) : null,
            ProbabilityOfMeaningfulLoss = criterion.Meaningful is { } loss ? estimate?.ProbabilityBelow(-loss) : null,
            Regression = regression,
            Reasons = ChangeReasons.Of(this, comparison, estimate, regression),
        };
    }

    internal ChangeCriterion CriterionOf(ScoreComparison comparison) => Criterion.ForItems(Measure, comparison.RatedCount);

    internal Threshold? MdcOf(ScoreComparison comparison) => comparison.RatedCount == 1 ? Measure.MdcOfOneItem ?? Measure.Mdc : Measure.Mdc;

    private MeasurementError? ErrorOf(Threshold? mdc) => mdc is null ? MeasurementError.Of(Measure) : MeasurementError.From(mdc);

    // A total alone does not say how many items were rated.
    private static int Rated(Score? baseline) => baseline?.Items is { } items ? items.Count(item => item is not null) : 0;

    internal static MeasureAssessment Of(Measure measure, FactList<Score> scores, Chronicity chronicity, CareCycle cycle)
    {
        var deciding = DecidingScores.Of(measure, scores, like: null, cycle);
        if (measure.NoChange is { } noChange)
        {
            return OfRatings(measure, noChange, deciding, chronicity, cycle);
        }

        var (baseline, isFromBefore) = BaselineChoice.Of(deciding, cycle);
        if (baseline is not null && !AllComparable(measure, baseline, scores))
        {
            deciding = DecidingScores.Of(measure, scores, baseline, cycle);
        }

        var criterion = ChangeCriterion.For(measure, chronicity, baseline?.Value ?? (measure.Low + measure.High) / 2).ForItems(measure, Rated(baseline));
        FactList<ScoreComparison> comparisons = baseline is null ? [] : Compare(measure, criterion, baseline, deciding, cycle);
        return new MeasureAssessment
        {
            Measure = measure,
            Chronicity = chronicity,
            Baseline = baseline,
            IsBaselineFromBefore = isFromBefore,
            Criterion = criterion,
            Comparisons = comparisons,
            NotComparable = baseline is null ? [] : NewestNotComparable(measure, baseline, scores, cycle, comparisons.IsEmpty ? baseline.At : comparisons[^1].Score.At),
            Unsettled = NewestUnsettled(measure, scores, cycle),
        };
    }

    /// <summary>
    /// Returns this assessment extended by one score that is later than all assessed facts; null if the score affects more than
    /// the end of the course, so that the measure must be assessed again from the start.
    /// </summary>
    internal MeasureAssessment? With(Score score, CareCycle cycle)
    {
        if (Measure.RatesChange || Baseline is not { } baseline || NewestScore!.Day == score.Day || !NotComparable.IsEmpty
            || !cycle.Includes(score.Day) || !(score.At > baseline.At) || !(score.At > cycle.FirstSession?.At)
            || ScoreComparison.Of(Measure, Criterion, baseline, score) is not { Verdict: not Verdict.NotComparable } comparison
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
        var comparisons = new List<ScoreComparison>(deciding.Length);
        foreach (var rating in deciding)
        {
            if (cycle.Includes(rating.Day))
            {
                comparisons.Add(ScoreComparison.OfRating(measure, criterion, noChange, rating));
            }
        }

        return new MeasureAssessment { Measure = measure, Chronicity = chronicity, Criterion = criterion, Comparisons = [.. comparisons] };
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

    private static FactList<ScoreComparison> Compare(
        Measure measure, ChangeCriterion criterion, Score baseline, ImmutableArray<Score> deciding, CareCycle cycle)
    {
        var comparisons = new List<ScoreComparison>(deciding.Length);
        foreach (var score in deciding)
        {
            if (score.At > baseline.At && cycle.Includes(score.Day)
                && ScoreComparison.Of(measure, criterion, baseline, score) is { Verdict: not Verdict.NotComparable } comparison)
            {
                comparisons.Add(comparison);
            }
        }

        return [.. comparisons];
    }

    private static ImmutableArray<ScoreComparison> NewestNotComparable(
        Measure measure, Score baseline, FactList<Score> scores, CareCycle cycle, DateTimeOffset after)
    {
        ImmutableArray<ScoreComparison>.Builder? found = null;
        foreach (var score in scores)
        {
            if (score.Measure == measure.Id && !score.IsWithdrawn && score.At > after && cycle.Includes(score.Day)
                && DecidingScores.IsSettled(measure, score, cycle) && !ScoreComparison.IsPossible(measure, baseline, score))
            {
                (found ??= ImmutableArray.CreateBuilder<ScoreComparison>()).Add(ScoreComparison.NotComparable(baseline, score));
            }
        }

        return found is null ? [] : found.DrainToImmutable();
    }

    private static ImmutableArray<Score> NewestUnsettled(Measure measure, FactList<Score> scores, CareCycle cycle)
    {
        if (!measure.IsUnsettledAfterSession)
        {
            return [];
        }

        var unsettled = ImmutableArray.CreateBuilder<Score>();
        for (var index = scores.Count - 1; index >= 0; index--)
        {
            var score = scores[index];
            if (score.Measure != measure.Id || score.IsWithdrawn || !cycle.Includes(score.Day))
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
