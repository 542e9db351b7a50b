using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Measures.Recording;

/// <summary>Records what is measured and observed: scores, observed improvements, and which measure decides.</summary>
internal static class RecordingModule
{
    private static readonly StateEvents<Episode, MeasurementState> State = new(episode => episode.Measurement, (episode, state) => episode with { Measurement = state });

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
                Stages = Stages.NotDiscontinued,
                Events = (command, context) => [command.ToEvent(command.Observation ?? GeneratedId.For(GeneratedId.Observation, context))],
            },
            new CommandForm<SetPrimaryMeasure>("set-primary-measure", SetPrimaryMeasure.Read, command => command.ToEvent())
            {
                Checks = (command, context, check) => ScoreInput.TryMeasure("measure", command.Measure, context.Policy, check, out _),
            },
        ],
        Events =
        [
            State.On<ImprovementObserved>("ImprovementObserved", (state, observed, metadata) => state.Apply(observed, metadata)),
            State.On<PrimaryMeasureSet>("PrimaryMeasureSet", (state, set, _) => state.Apply(set)),
            State.On<ScoreRecorded>("ScoreRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
        ],
    };
}
