using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Monitoring.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Practices.Monitoring;

/// <summary>Continues monitoring: whether the improvement holds, reactions to treatment, and red flags.</summary>
internal static class MonitoringModule
{
    private static readonly StateEvents<Episode, MonitoringState> State = new(episode => episode.Monitoring, (episode, state) => episode with { Monitoring = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = MonitoringJsonContext.Default,
        Commands =
        [
            new CommandForm<ReportReaction>("report-reaction", ReportReaction.Read)
            {
                Checks = ReactionReports.Check,
                Events = (command, _) => ReactionReports.EventsOf(command),
                ClientEvents = ReactionReports.ClientEventsOf,
            },
            new CommandForm<ResolveReaction>("resolve-reaction", ResolveReaction.Read, command => command.ToEvent())
            {
                For = new FactChoice("reaction", context => context.Episode.Monitoring.Reactions.Where(reaction => !reaction.HasEnded).Select(reaction => reaction.Id), "reaction"),
                ClientEvents = (command, context) => OpenMatters.Close(context, command.Reaction),
            },
            new CommandForm<CheckReactions>("check-reactions", CheckReactions.Read, command => command.ToEvent())
            {
                For = new FactChoice("session", context => context.Episode.Care.Sessions.Where(session => !session.IsWithdrawn).Select(session => session.Id)),
            },
            new CommandForm<ReportRedFlag>("report-red-flag", ReportRedFlag.Read, command => command.ToEvent())
            {
                ClientEvents = (command, context) => [OpenMatters.Open(context, command.Flag, command.Urgency)],
            },
            new CommandForm<ClearRedFlag>("clear-red-flag", ClearRedFlag.Read, command => command.ToEvent())
            {
                IsOffered = context => !context.Client.OpenRedFlags.IsEmpty,
                ClientEvents = (command, _) => [new RedFlagClosed { Flag = command.Flag }],
            },
            new CommandForm<ScreenRedFlags>("screen-red-flags", ScreenRedFlags.Read)
            {
                Checks = CheckAnswers,
                Events = (command, _) => [new RedFlagsScreened { Asked = command.Asked, Positive = command.Positive }, .. Reported(command)],
                ClientEvents = (command, context) => command.Positive.Distinct().Select(flag => OpenMatters.Open(context, flag)),
            },
        ],
        Events =
        [
            State.On<ReactionReported>("ReactionReported", (state, reported, metadata) => state.Apply(reported, metadata)),
            State.On<ReactionResolved>("ReactionResolved", (state, resolved, _) => state.End(resolved.Reaction)),
            State.On<ReactionsChecked>("ReactionsChecked", (state, check, metadata) => state.Apply(check, metadata)),
            State.On<RedFlagCleared>("RedFlagCleared", (state, cleared, metadata) => state.Apply(cleared, metadata)),
            State.On<RedFlagReported>("RedFlagReported", (state, reported, metadata) => state.Apply(reported, metadata)),
            State.On<RedFlagsScreened>("RedFlagsScreened", (state, screened, metadata) => state.Apply(screened, metadata)),
            EventForm<ClientRecord>.Of<ReactionClosed>("ReactionClosed", (client, closed, metadata) => client.Apply(closed, metadata)),
            EventForm<ClientRecord>.Of<ReactionOpened>("ReactionOpened", (client, opened, metadata) => client.Apply(opened, metadata)),
            EventForm<ClientRecord>.Of<RedFlagClosed>("RedFlagClosed", (client, closed, metadata) => client.Apply(closed, metadata)),
            EventForm<ClientRecord>.Of<RedFlagOpened>("RedFlagOpened", (client, opened, metadata) => client.Apply(opened, metadata)),
        ],
        Rules =
        [
            new Mon001NoRecentScore(),
            new Mon002TooFewFollowUps(),
            new Mon003NotYetSustained(),
            new Mon004GainLost(),
            new Mon005ReactionOpen(),
            new Mon006NoReactionCheck(),
            new Mon007ScoreTooSoon(),
            new Mon008ScoreStale(),
            new Mon009SafetyHold(),
            new Mon010MeasuresDisagree(),
            new Mon011ContactLost(),
            new Mon012NotScreened(),
            new Mon013BackOrForgotten(),
            new Mon014Recall(),
        ],
    };

    private static IEnumerable<RedFlagReported> Reported(ScreenRedFlags screen) =>
        screen.Positive.Distinct().Select(flag => new RedFlagReported { Flag = flag, Detail = default });

    private static void CheckAnswers(ScreenRedFlags screen, RuleContext context, InputCheck check)
    {
        if (screen.Positive.Any(flag => !screen.Asked.Contains(flag)))
        {
            check.Fail(ErrorCodes.FieldsConflict, "positive", "A red flag is positive that was not asked about.", "only red flags that are listed in asked");
        }
    }
}
