using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures.Recording;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Record.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Practices.Record;

/// <summary>Keeps the record of an episode: opening and ending it, sessions, goals, contacts and corrections, and its stage.</summary>
internal static class RecordModule
{
    public static PracticeModule Module { get; } = new()
    {
        Json = RecordJsonContext.Default,
        Commands =
        [
            new CommandForm<OpenEpisode>("open-episode", OpenEpisode.Read)
            {
                Checks = (command, context, check) => ScoreInput.TryMeasure("primaryMeasure", command.PrimaryMeasure, context.Policy, check, out _),
                Events = (command, _) => [command.ToEvent()],
            },
            new CommandForm<SetGoal>("set-goal", SetGoal.Read)
            {
                Checks = GoalInput.Check,
                Events = (command, _) => [command.ToEvent()],
            },
            CommandForm.Of("record-goal", RecordGoal.Read, command => command.ToEvent()),
            new CommandForm<RecordSession>("record-session", RecordSession.Read)
            {
                Obstacle = (command, context) => IsPossible(command, context.Episode) ? null : Stages.Obstacle,
                Events = (command, _) => [command.ToEvent()],
            },
            CommandForm.Of("record-missed", RecordMissed.Read, command => command.ToEvent()),
            CommandForm.Of("record-contact-attempt", RecordContactAttempt.Read, command => command.ToEvent()),
            new CommandForm<Correct>("correct", Correct.Read)
            {
                Checks = CorrectionInput.Check,
                Obstacle = (command, context) => CorrectionInput.IsCorrectable(context, command.What) ? null : "fact",
                Events = (command, _) => [command.ToEvent()],
                ClientEvents = (command, context) => OpenMatters.Close(context, command.What),
            },
            CommandForm.Of("transfer-episode", TransferEpisode.Read, command => command.ToEvent()),
            new CommandForm<ReviewStage>("review-stage", ReviewStage.Read),
            new CommandForm<Discontinue>("discontinue", Discontinue.Read)
            {
                Stages = Stages.Open,
                Fires = WorkflowTrigger.Discontinued,
                Move = (command, from, to) => command.ToEvent(from, to),
            },
            new CommandForm<Resume>("resume", Resume.Read)
            {
                Stages = Stages.Ended,
                Fires = WorkflowTrigger.Resumed,
                Move = (command, from, to) => command.ToEvent(from, to),
            },
        ],
        Events =
        [
            new EventForm("EpisodeOpened", typeof(EpisodeOpened)),
            EventForm<Episode>.Of<EpisodeTransferred>("EpisodeTransferred", (episode, transferred, _) => episode with { Practitioner = transferred.To }),
            EventForm<Episode>.Of<Corrected>("Corrected", (episode, corrected, metadata) => episode.Apply(corrected, metadata)),
            On<ContactAttemptRecorded>("ContactAttemptRecorded", (state, attempt, metadata) => state.Apply(attempt, metadata)),
            On<GoalRecorded>("GoalRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            On<GoalSet>("GoalSet", (state, set, metadata) => state.Apply(set, metadata)),
            On<MissedRecorded>("MissedRecorded", (state, missed, metadata) => state.Apply(missed, metadata)),
            On<SessionRecorded>("SessionRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            Moved<Celebrated>("Celebrated"),
            Moved<ClientInformed>("ClientInformed"),
            Moved<Discontinued>("Discontinued"),
            Moved<Documented>("Documented"),
            Moved<GainLost>("GainLost"),
            Moved<GainRegained>("GainRegained"),
            Moved<ImprovementFound>("ImprovementFound"),
            Moved<ImprovementWithdrawn>("ImprovementWithdrawn"),
            Moved<PlanSettled>("PlanSettled"),
            Moved<ReferralSettled>("ReferralSettled"),
            Moved<Resumed>("Resumed"),
            Moved<Sustained>("Sustained"),
        ],
        Rules =
        [
            new Rec001UnknownOrUsedId(),
            new Rec002NotPossibleInStage(),
            new Rec003CommandIdReused(),
            new Rec004StageCanMoveOn(),
        ],
    };

    private static EventForm<Episode> On<TEvent>(string name, Func<CareState, TEvent, EventMetadata, CareState> apply)
        where TEvent : EpisodeEvent => EventForm<Episode>.Of<TEvent>(name, (episode, @event, metadata) => episode with
        {
            Care = apply(episode.Care, @event, metadata),
        });

    private static EventForm<Episode> Moved<TMove>(string name)
        where TMove : StageMoved => EventForm<Episode>.Of<TMove>(name, (episode, move, metadata) => episode with
        {
            Progress = episode.Progress.Apply(move, metadata),
        });

    // Under agreed maintenance, sessions go on after the episode has ended.
    private static bool IsPossible(RecordSession session, Episode episode) =>
        !episode.Stage.IsEnded() || episode.Planning.HasMaintenanceOn(DateOnly.FromDateTime(session.At.DateTime));
}
