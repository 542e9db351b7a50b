using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures.Recording;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Record.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Practices.Record;

/// <summary>Keeps the record of an episode: opening and ending it, sessions, goals, contacts and corrections, and its stage.</summary>
internal static class RecordModule
{
    private static readonly StateEvents<Episode, CareState> State = new(episode => episode.Care, (episode, state) => episode with { Care = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = RecordJsonContext.Default,
        Commands =
        [
            new CommandForm<OpenEpisode>("open-episode", OpenEpisode.Read, command => command.ToEvent())
            {
                IsOffered = context => !context.HasEpisode,
                Checks = (command, context, check) => ScoreInput.TryMeasure("primaryMeasure", command.PrimaryMeasure, context.Policy, check, out _),
            },
            new CommandForm<SetGoal>("set-goal", SetGoal.Read, command => command.ToEvent())
            {
                Checks = GoalInput.Check,
            },
            new CommandForm<RecordGoal>("record-goal", RecordGoal.Read, command => command.ToEvent())
            {
                For = new FactChoice("goal", context => context.Episode.Care.Goals.Where(goal => !goal.IsWithdrawn).Select(goal => goal.Id)),
            },
            new CommandForm<RecordSession>("record-session", RecordSession.Read, command => command.ToEvent())
            {
                IsOffered = context => !context.Episode.Stage.IsEnded(),
                Obstacle = (command, context) => IsPossible(command, context) ? null : Stages.Obstacle,
            },
            new CommandForm<RecordMissed>("record-missed", RecordMissed.Read, command => command.ToEvent()),
            new CommandForm<RecordContactAttempt>("record-contact-attempt", RecordContactAttempt.Read, command => command.ToEvent()),
            new CommandForm<Correct>("correct", Correct.Read, command => command.ToEvent())
            {
                Checks = CorrectionInput.Check,
                For = new FactChoice("what", CorrectionInput.CorrectableFacts),
                Obstacle = (command, context) => CorrectionInput.IsCorrectable(context, command.What) ? null : "fact",
                ClientEvents = (command, context) => OpenMatters.Close(context, command.What),
            },
            new CommandForm<TransferEpisode>("transfer-episode", TransferEpisode.Read, command => command.ToEvent()),
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
            State.On<ContactAttemptRecorded>("ContactAttemptRecorded", (state, attempt, metadata) => state.Apply(attempt, metadata)),
            State.On<GoalRecorded>("GoalRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            State.On<GoalSet>("GoalSet", (state, set, metadata) => state.Apply(set, metadata)),
            State.On<MissedRecorded>("MissedRecorded", (state, missed, metadata) => state.Apply(missed, metadata)),
            State.On<SessionRecorded>("SessionRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
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
            new Rec005ReasonEmpty(),
        ],
    };

    private static EventForm<Episode> Moved<TMove>(string name)
        where TMove : StageMoved => EventForm<Episode>.Of<TMove>(name, (episode, move, metadata) => episode with
        {
            Progress = episode.Progress.Apply(move, metadata),
        });

    // Under agreed maintenance, sessions go on after the episode has ended.
    private static bool IsPossible(RecordSession session, RuleContext context) =>
        !context.Episode.Stage.IsEnded() || context.Episode.Planning.HasMaintenanceOn(context.DayOf(session.At));
}
