namespace TherapyOutcomes.Tests.Model;

/// <summary>The deciding scores of one measure in the present cycle, each beside the baseline.</summary>
internal sealed record ModelComparison(ModelBaseline? Baseline, ModelThresholds? Thresholds, IReadOnlyList<ModelCompared> Scores)
{
    /// <summary>The comparison by the facts on record.</summary>
    public static ModelComparison Of(ModelHistory history, ModelMeasure measure, ModelCycle cycle)
    {
        if (ModelBaseline.Of(history, measure, cycle) is not { } baseline)
        {
            return new(null, null, []);
        }

        ModelThresholds thresholds = ModelThresholds.Of(measure, baseline.Value, history.Chronicity);
        return new(baseline, thresholds, [.. ModelDeciding.Scores(history, measure)
            .Where(s => s.Day >= cycle.Start && s.Day > baseline.Score.Day)
            .Select(s => (Score: s, Gain: measure.Gain(baseline.Value, s.Fact.Value)))
            .Select(s => new ModelCompared(s.Score, s.Gain, thresholds.Judge(s.Gain)))]);
    }
}
