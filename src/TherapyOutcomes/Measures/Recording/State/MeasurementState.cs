using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What an episode holds of measuring: the deciding measure, scores and observations, by time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record MeasurementState
{
    internal MeasurementState()
    {
    }

    /// <summary>The measure that decides.</summary>
    public MeasureId Primary { get; init; }

    /// <summary>Every score, those taken back included.</summary>
    public FactList<Score> Scores { get; init; } = [];

    /// <summary>Every observation, those taken back included.</summary>
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

    // Of two corrections of one score the later one counts, in whatever order they arrive.
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

    internal MeasurementState Apply(PrimaryMeasureSet set) => this with { Primary = set.Measure };
}
