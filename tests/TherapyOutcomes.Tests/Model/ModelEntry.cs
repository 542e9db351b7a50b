namespace TherapyOutcomes.Tests.Model;

/// <summary>One step of the course: a deciding score beside the baseline, the baseline itself, or an observation.</summary>
internal sealed record ModelEntry(ModelMoment Moment, DateOnly Day, string Id, ModelCompared? Score, Dated<Observation>? Observation)
{
    /// <summary>All steps of a cycle in the order in which they happened.</summary>
    public static IReadOnlyList<ModelEntry> Of(ModelHistory history, ModelCycle cycle, ModelComparison comparison)
    {
        IEnumerable<ModelEntry> baseline = comparison.Baseline is { } b && b.Score.Day >= cycle.Start
            ? [new(b.Score.Moment, b.Score.Day, b.Score.Fact.Id, null, null)]
            : [];
        IEnumerable<ModelEntry> scores = comparison.Scores
            .Select(s => new ModelEntry(s.Score.Moment, s.Score.Day, s.Score.Fact.Id, s, null));
        IEnumerable<ModelEntry> observations = ModelRecord.Of<Observation>(history)
            .Where(o => o.Day >= cycle.Start)
            .Select(o => new ModelEntry(o.Moment, o.Day, o.Fact.Id, null, o));
        return [.. baseline.Concat(scores).Concat(observations).OrderBy(e => e.Moment)];
    }
}
