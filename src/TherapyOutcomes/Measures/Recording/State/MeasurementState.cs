using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>The measurement data of an episode: the deciding measure, the scores and the observations, ordered by time.</summary>
public sealed record MeasurementState
{
    internal MeasurementState()
    {
    }

    /// <summary>The id of the deciding measure.</summary>
    public MeasureId PrimaryMeasure { get; init; }

    /// <summary>All scores, including withdrawn ones.</summary>
    public FactList<Score> Scores { get; init; } = [];

    /// <summary>All observations, including withdrawn ones.</summary>
    public FactList<Observation> Observations { get; init; } = [];

    internal MeasurementState Apply(ScoreRecorded recorded, EventMetadata metadata) => this with
    {
        Scores = Scores.InsertByTime(new Score
        {
            Id = recorded.Score,
            Measure = recorded.Measure,
            Value = recorded.Value,
            Items = recorded.Items,
            Session = recorded.Session,
            Side = recorded.Side,
            Rater = recorded.Rater,
            Device = recorded.Device,
            Recording = metadata,
        }),
    };

    internal MeasurementState Apply(ImprovementObserved observed, EventMetadata metadata) => this with
    {
        Observations = Observations.InsertByTime(new Observation
        {
            Id = observed.Observation,
            Holds = observed.Holds,
            Recording = metadata,
        }),
    };

    // Of two corrections to the same score, the later one counts, regardless of the order in which they arrive.
    internal MeasurementState Correct(FactId what, decimal? replacement, DateTimeOffset at) => this with
    {
        Scores = Scores.Change(
            score => score.Id == what && !(score.CorrectedAt > at),
            score => replacement is { } value
                ? score with { Value = value, Items = null, IsWithdrawn = false, CorrectedAt = at }
                : score with { IsWithdrawn = true, CorrectedAt = at }),
        Observations = Observations.Change(
            observation => observation.Id == what,
            observation => observation with { IsWithdrawn = true }),
    };

    internal MeasurementState Apply(PrimaryMeasureSet set) => this with { PrimaryMeasure = set.Measure };
}
