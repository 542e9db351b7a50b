using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>Builds the sentences that explain why a comparison has its verdict.</summary>
internal sealed class ChangeReasons
{
    private readonly MeasureAssessment _assessment;
    private readonly ScoreComparison _comparison;
    private readonly ImmutableArray<Reason>.Builder _reasons = ImmutableArray.CreateBuilder<Reason>();

    private ChangeReasons(MeasureAssessment assessment, ScoreComparison comparison) => (_assessment, _comparison) = (assessment, comparison);

    private Measure Measure => _assessment.Measure;

    private ChangeCriterion Criterion => _assessment.CriterionOf(_comparison);

    private decimal Gain => _comparison.Gain;

    private decimal Size => Math.Abs(Gain);

    public static ImmutableArray<Reason> Of(MeasureAssessment assessment, ScoreComparison comparison, ChangeEstimate? estimate, RegressionToTheMean? regression)
    {
        var reasons = new ChangeReasons(assessment, comparison);
        if (comparison.Verdict == Verdict.NotComparable)
        {
            reasons.SayNotComparable();
            return reasons._reasons.DrainToImmutable();
        }

        reasons.SayChange();
        reasons.SayDetectable();
        reasons.SayMeaningful();
        reasons.SayLikelihood(estimate);
        reasons.SayRegression(regression);
        reasons.SayLimits();
        reasons.SayDoubts();
        return reasons._reasons.DrainToImmutable();
    }

    private void SayNotComparable()
    {
        var isTakenAlike = _comparison.Baseline is { } baseline && DecidingScores.AreComparable(Measure, baseline, _comparison.Score);
        Say(
            isTakenAlike ? "notComparable" : "notComparableTaken",
            Evidence.Named("measure", Measure),
            Amount("score", _comparison.Score.Value));
    }

    private void SayChange()
    {
        var (measure, score) = (Evidence.Named("measure", Measure), Amount("score", _comparison.To));
        if (_comparison is not { Baseline: { } baseline, From: { } from })
        {
            Say("rated", measure, score, Amount("noChange", Measure.NoChange ?? 0));
            return;
        }

        // Other activities, or a joint beyond its sound limit: the score can differ without a gain.
        var same = from == _comparison.To ? "same" : "noGain";
        var way = Gain switch { > 0 => "better", < 0 => "worse", _ => same };
        Say(way, measure, Amount("baseline", from), score, Amount("size", Size), UnitOf(Size));
        if (_comparison.SharedCount is not null)
        {
            Say("activities");
        }
    }

    private void SayDetectable()
    {
        if (Criterion.Detectable is { } mdc)
        {
            Say(ScoreTolerance.Reaches(Size, mdc) ? "detectable" : "notDetectable", Amount("threshold", mdc), UnitOf(mdc));
        }
        else if (!Measure.RatesChange)
        {
            Say("detectableUnknown", Evidence.Named("measure", Measure));
        }
    }

    private void SayMeaningful()
    {
        if (Criterion.Meaningful is { } mic)
        {
            var key = ScoreTolerance.Reaches(Size, mic) ? "meaningful" : "notMeaningful";
            Say(Criterion.IsPercentRule ? $"{key}Part" : key, Amount("threshold", mic), UnitOf(mic));
        }
        else
        {
            Say("meaningfulUnknown");
        }
    }

    // A gain is rated as a possible true gain and a loss as a possible true loss. Of a change within measurement error nothing of the kind can be said.
    private void SayLikelihood(ChangeEstimate? estimate)
    {
        if (estimate is null || Criterion.Detectable is not { } mdc || !ScoreTolerance.Reaches(Size, mdc))
        {
            return;
        }

        var (low, high) = ((decimal)estimate.Interval.Lower, (decimal)estimate.Interval.Upper);
        if (Gain < 0)
        {
            (low, high) = (-high, -low);
        }

        Say(
            Gain > 0 ? "likelyBetter" : "likelyWorse",
            Percent("percent", Gain > 0 ? estimate.ProbabilityOfGain : estimate.ProbabilityBelow(0)),
            Rough("low", low),
            Rough("high", high),
            UnitOf(high));
        if (Criterion.Meaningful is { } mic)
        {
            Say(
                Gain > 0 ? "likelyMeaningful" : "likelyMeaningfulLoss",
                Percent("percent", Gain > 0 ? estimate.ProbabilityAbove(mic) : estimate.ProbabilityBelow(-mic)));
        }
    }

    private void SayRegression(RegressionToTheMean? regression)
    {
        if (regression is not null)
        {
            Say("extreme", Amount("baseline", regression.Baseline), Rough("expected", regression.ExpectedGain), UnitOf(regression.ExpectedGain));
        }
    }

    private void SayLimits()
    {
        if (_comparison.Verdict == Verdict.CannotShowImprovement)
        {
            Say("tooNear");
        }

        if (!Measure.DecidesAlone)
        {
            Say("neverAlone", Evidence.Named("measure", Measure));
        }
    }

    private void SayDoubts()
    {
        SayDoubt(Measure.Mic);
        SayDoubt(_assessment.MdcOf(_comparison));
    }

    private void SayDoubt(Threshold? threshold)
    {
        if (threshold is { Mark: EvidenceMark.Uncertain })
        {
            Say(
                "doubt",
                Evidence.Named("figure", threshold.Id),
                Evidence.Named("kind", threshold.Kind.ToString().ToUpperInvariant()),
                Amount("value", threshold.Value),
                Evidence.Named("citation", threshold.Citation));
        }
    }

    // "20% better" would be read as a percentage of the baseline. One is singular.
    private Evidence UnitOf(decimal amount) => Evidence.Named("unit", (Measure.Unit, amount) switch
    {
        ("%", 1) => "percentage point",
        ("%", _) => "percentage points",
        ("points", 1) => "point",
        ("degrees", 1) => "degree",
        (var unit, _) => unit,
    });

    private static Evidence Amount(string name, decimal amount) => ComparisonEvidence.Amount(name, amount);

    // An estimate supports one decimal place; more would suggest false precision.
    private static Evidence Rough(string name, decimal amount) => new(name, Math.Round(amount, 1, MidpointRounding.AwayFromZero));

    // Nothing is certain, so the result is never 0 or 100.
    private static Evidence Percent(string name, double probability) =>
        new(name, Math.Clamp(Math.Round((decimal)probability * 100, MidpointRounding.AwayFromZero), 1, 99));

    private void Say(string key, params ImmutableArray<Evidence> evidence) => _reasons.Add(new Reason($"assessment.{key}", evidence));
}
