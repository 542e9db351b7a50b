using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures.Recording;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Record.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Record;

/// <summary>Keeps the record of an episode: opening and ending it, sessions, bookings, goals, contacts and corrections, and its stage.</summary>
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
            new CommandForm<RecordMissed>("record-missed", RecordMissed.Read, command => command.ToEvent())
            {
                Checks = static (missed, context, check) => check.NotAfter("dueOn", missed.DueOn, context.DayOf(missed.At)),
            },
            new CommandForm<RecordBooking>("record-booking", RecordBooking.Read, command => command.ToEvent()),
            new CommandForm<RecordContactAttempt>("record-contact-attempt", RecordContactAttempt.Read, command => command.ToEvent()),
            new CommandForm<Correct>("correct", Correct.Read, command => command.ToEvent())
            {
                Checks = CorrectionInput.Check,
                For = new FactChoice("what", CorrectionInput.CorrectableFacts),
                Obstacle = (command, context) => CorrectionInput.IsCorrectable(context, command.What) ? null : "fact",
                AfterDeath = _ => true,
                ClientEvents = (command, context) => [.. OpenMatters.Close(context, command.What), .. Deaths.TakeBack(context, command.What)],
            },
            new CommandForm<TransferEpisode>("transfer-episode", TransferEpisode.Read, command => command.ToEvent()),
            new CommandForm<ReviewStage>("review-stage", ReviewStage.Read),
            new CommandForm<Discontinue>("discontinue", Discontinue.Read)
            {
                IsOffered = context => !context.Episode.Stage.IsEnded(),
                Obstacle = (command, context) => IsPossible(command, context.Episode) ? null : Stages.Obstacle,
                AfterDeath = IsDeath,
                Fires = WorkflowTrigger.Discontinued,
                Move = (command, from, to) => command.ToEvent(from, to),
                ClientEventsOfMove = Deaths.Record,
            },
            new CommandForm<Resume>("resume", Resume.Read)
            {
                IsOffered = ComingBack.CanResume,
                Obstacle = (_, context) => ComingBack.CanResume(context) ? null : Stages.Obstacle,
                Fires = WorkflowTrigger.Resumed,
                Move = (command, from, to) => command.ToEvent(from, to),
            },
        ],
        Events =
        [
            new EventForm("EpisodeOpened", typeof(EpisodeOpened)),
            EventForm<Episode>.Of<EpisodeTransferred>("EpisodeTransferred", (episode, transferred, _) => episode with { Practitioner = transferred.To }),
            EventForm<Episode>.Of<Discontinued>("Discontinued", Ended),
            EventForm<Episode>.Of<EndingWithdrawn>("EndingWithdrawn", Reopened),
            EventForm<ClientRecord>.Of<ClientDied>("ClientDied", (client, died, metadata) => client.Apply(died, metadata)),
            EventForm<ClientRecord>.Of<ClientDeathWithdrawn>("ClientDeathWithdrawn", (client, withdrawn, _) => client.Apply(withdrawn)),
            EventForm<Episode>.Of<Corrected>("Corrected", (episode, corrected, metadata) => episode.Apply(corrected, metadata)),
            State.On<BookingRecorded>("BookingRecorded", (state, booking, metadata) => state.Apply(booking, metadata)),
            State.On<ContactAttemptRecorded>("ContactAttemptRecorded", (state, attempt, metadata) => state.Apply(attempt, metadata)),
            State.On<GoalRecorded>("GoalRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            State.On<GoalSet>("GoalSet", (state, set, metadata) => state.Apply(set, metadata)),
            State.On<MissedRecorded>("MissedRecorded", (state, missed, metadata) => state.Apply(missed, metadata)),
            State.On<SessionRecorded>("SessionRecorded", (state, recorded, metadata) => state.Apply(recorded, metadata)),
            Moved<Celebrated>("Celebrated"),
            Moved<ClientInformed>("ClientInformed"),
            Moved<Documented>("Documented"),
            Moved<GainLost>("GainLost"),
            Moved<GainRegained>("GainRegained"),
            Moved<ImprovementFound>("ImprovementFound"),
            Moved<ImprovementWithdrawn>("ImprovementWithdrawn"),
            Moved<PlanSettled>("PlanSettled"),
            Moved<ReferralSettled>("ReferralSettled"),
            Moved<Resumed>("Resumed"),
            Moved<Sustained>("Sustained"),
            Moved<SustainWithdrawn>("SustainWithdrawn"),
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

    // Under agreed maintenance, sessions go on after the episode was completed. An ending ends maintenance.
    private static bool IsPossible(RecordSession session, RuleContext context) =>
        !context.Episode.Stage.IsEnded()
        || (context.Episode.Stage == EpisodeStage.Completed && context.Episode.Planning.HasMaintenanceOn(context.DayOf(session.At)));

    // Only the client's death can be recorded for care that has already ended.
    private static bool IsPossible(Discontinue discontinue, Episode episode) => !episode.Stage.IsEnded() || IsDeath(discontinue);

    private static bool IsDeath(Discontinue discontinue) => discontinue.Kind == DiscontinuationKind.Died;

    private static Episode Ended(Episode episode, Discontinued ended, EventMetadata metadata) => episode with
    {
        Progress = episode.Progress.Apply(ended, metadata),
        Planning = episode.Planning.Apply(ended, metadata),
    };

    private static Episode Reopened(Episode episode, EndingWithdrawn withdrawn, EventMetadata metadata) => episode with
    {
        Progress = episode.Progress.Apply(withdrawn, metadata),
        Planning = episode.Planning.TakeDeathBack(),
    };
}
