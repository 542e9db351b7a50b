using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures.Recording;

/// <summary>Records what is measured and observed: scores, observed improvements, and which measure decides.</summary>
internal static class RecordingModule
{
    public static PracticeModule Module { get; } = new()
    {
        Json = RecordingJsonContext.Default,
        Commands =
        [
            new CommandForm<RecordScore>("record-score", RecordScore.Read)
            {
                Checks = (command, context, check) => ScoreInput.Check(command, context.Policy, check),
                Events = RecordedScores.EventsOf,
                ClientEvents = RecordedScores.ClientEventsOf,
            },
            new CommandForm<ObserveImprovement>("observe-improvement", ObserveImprovement.Read)
            {
                Stages = Stages.Open,
                Events = (command, context) => [command.ToEvent(command.Observation ?? GeneratedId.For("observation", context))],
            },
            new CommandForm<SetPrimaryMeasure>("set-primary-measure", SetPrimaryMeasure.Read)
            {
                Checks = (command, context, check) => ScoreInput.TryMeasure("measure", command.Measure, context.Policy, check, out _),
                Events = (command, _) => [command.ToEvent()],
            },
        ],
        Events =
        [
            On<ImprovementObserved>("ImprovementObserved", (state, observed, metadata) => state.Apply(observed, metadata)),
            On<PrimaryMeasureSet>("PrimaryMeasureSet", (state, set, _) => state.Apply(set)),
            On<ScoreRecorded>("ScoreRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
        ],
    };

    private static EventForm<Episode> On<TEvent>(string name, Func<MeasurementState, TEvent, EventMetadata, MeasurementState> apply)
        where TEvent : EpisodeEvent => EventForm<Episode>.Of<TEvent>(name, (episode, @event, metadata) => episode with
        {
            Measurement = apply(episode.Measurement, @event, metadata),
        });
}
