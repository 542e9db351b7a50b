namespace TherapyOutcomes.Tests.Model;

/// <summary>Values of scores for random histories, most of them at an edge.</summary>
internal static class ModelValues
{
    /// <summary>A first value: mostly bad enough to improve, now and then the best or nearly so.</summary>
    public static decimal Baseline(ModelMeasureChoice choice, Random random)
    {
        ModelMeasure measure = choice.Measure;
        decimal range = measure.High - measure.Low;
        decimal distance = range * random.Pick([0m, 0.1m, 0.3m, 0.5m, 0.6m, 0.7m, 0.6m, 0.7m, 0.8m, 0.9m, 1m]);
        return OnScale(choice, measure.HigherIsBetter ? measure.Best - distance : measure.Best + distance);
    }

    /// <summary>
    /// A value whose gain is at or one step beside a threshold, the best gain, half of it, a threshold below it, or what
    /// regains a lost gain.
    /// </summary>
    public static decimal AtAnEdge(
        ModelMeasureChoice choice, decimal baseline, ModelChronicity chronicity, decimal? best, decimal? losing, Random random)
    {
        ModelThresholds thresholds = ModelThresholds.Of(choice.Measure, baseline, chronicity);
        decimal meaningful = thresholds.Meaningful ?? thresholds.Detectable ?? 1;
        decimal detectable = thresholds.Detectable ?? meaningful;
        decimal larger = Math.Max(meaningful, detectable);
        List<decimal> gains = [0, meaningful, detectable, larger, larger, larger * 1.5m, larger * 2, larger * 2, larger * 3, -meaningful, -detectable];
        if (best is { } known)
        {
            gains.AddRange([known, known / 2, known / 2, known - larger, known - larger, known - (2 * larger)]);
        }

        if (losing is { } lost)
        {
            gains.AddRange([lost + meaningful, lost + meaningful, Math.Max(larger, lost + meaningful), lost]);
        }

        decimal gain = random.Pick(gains) + (choice.Step * random.Pick([0, 0, 0, 0, -1, 1]));
        return OnScale(choice, choice.Measure.HigherIsBetter ? baseline + gain : baseline - gain);
    }

    /// <summary>A value that shows the improvement again.</summary>
    public static decimal Holding(ModelMeasureChoice choice, decimal baseline, ModelChronicity chronicity, Random random) =>
        ByThresholds(choice, baseline, chronicity, random.Pick([1, 1, 1.5m]));

    /// <summary>A value worse than the baseline.</summary>
    public static decimal Worse(ModelMeasureChoice choice, decimal baseline, ModelChronicity chronicity, Random random) =>
        ByThresholds(choice, baseline, chronicity, random.Pick([-0.9m, -1, -2]));

    private static decimal ByThresholds(ModelMeasureChoice choice, decimal baseline, ModelChronicity chronicity, decimal times)
    {
        decimal gain = times * (ModelThresholds.Of(choice.Measure, baseline, chronicity).Larger ?? choice.Step);
        gain = Math.Ceiling(gain / choice.Step) * choice.Step;
        return OnScale(choice, choice.Measure.HigherIsBetter ? baseline + gain : baseline - gain);
    }

    /// <summary>The nearest possible value: within the scale, and whole steps where the scale has only these.</summary>
    private static decimal OnScale(ModelMeasureChoice choice, decimal value)
    {
        decimal stepped = Math.Round(value / choice.Step, MidpointRounding.AwayFromZero) * choice.Step;
        return Math.Clamp(stepped, choice.Measure.Low, choice.Measure.High);
    }
}
