using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Referral.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral;

/// <summary>Refers to other professionals: a closed loop from the proposal to the report, behind the client's consent.</summary>
internal static class ReferralModule
{
    public static PracticeModule Module { get; } = new()
    {
        Json = ReferralJsonContext.Default,
        Commands =
        [
            CommandForm.Of("propose-referral", ProposeReferral.Read, command => command.ToEvent()),
            new CommandForm<SendReferral>("send-referral", SendReferral.Read)
            {
                Obstacle = (command, context) => In(context, command.Referral, ReferralStatus.Proposed),
                Events = (command, context) => [ReferralSending.EventOf(command, context)],
                ClientEvents = (command, context) => [ReferralSending.DisclosureOf(command, context)],
            },
            new CommandForm<RecordReferralResponse>("record-referral-response", RecordReferralResponse.Read)
            {
                Obstacle = (command, context) =>
                    In(context, command.Referral, ReferralStatus.Sent, ReferralStatus.Accepted, ReferralStatus.Declined),
                Events = (command, _) => [command.ToEvent()],
            },
            new CommandForm<RecordReferralReport>("record-referral-report", RecordReferralReport.Read)
            {
                Obstacle = (command, context) =>
                    In(context, command.Referral, ReferralStatus.Sent, ReferralStatus.Accepted, ReferralStatus.Declined, ReferralStatus.Reported),
                Events = (command, _) => [command.ToEvent()],
            },
            new CommandForm<CloseReferral>("close-referral", CloseReferral.Read)
            {
                Obstacle = (command, context) => In(
                    context, command.Referral, ReferralStatus.Proposed, ReferralStatus.Sent, ReferralStatus.Accepted, ReferralStatus.Declined, ReferralStatus.Reported),
                Events = (command, _) => [command.ToEvent()],
            },
            new CommandForm<RefuseReferral>("refuse-referral", RefuseReferral.Read)
            {
                Obstacle = (command, context) =>
                    In(context, command.Referral, ReferralStatus.Proposed, ReferralStatus.Sent, ReferralStatus.Accepted),
                Events = (command, _) => [command.ToEvent()],
            },
            new CommandForm<DecideNoReferral>("decide-no-referral", DecideNoReferral.Read)
            {
                Stages = Stages.Open,
                Events = (command, _) => [command.ToEvent()],
            },
        ],
        Events =
        [
            On<NoReferralDecided>("NoReferralDecided", (state, decided, metadata) => state.Apply(decided, metadata)),
            On<ReferralClosed>("ReferralClosed", (state, closed, metadata) => state.Apply(closed, metadata)),
            On<ReferralProposed>("ReferralProposed", (state, proposed, metadata) => state.Apply(proposed, metadata)),
            On<ReferralRefused>("ReferralRefused", (state, refused, metadata) => state.Apply(refused, metadata)),
            On<ReferralReportRecorded>("ReferralReportRecorded", (state, report, metadata) => state.Apply(report, metadata)),
            On<ReferralResponseRecorded>("ReferralResponseRecorded", (state, response, metadata) => state.Apply(response, metadata)),
            On<ReferralSent>("ReferralSent", (state, sent, metadata) => state.Apply(sent, metadata)),
        ],
        Rules =
        [
            new Ref001UrgentMatterUnreferred(),
            new Ref002NotCovered(),
            new Ref003Unanswered(),
            new Ref004NoReport(),
            new Ref005NoProgress(),
            new Ref006LostOrWorseTwice(),
            new Ref007ScoreCallsForOther(),
            new Ref008NotDecided(),
            new Ref009ClearedByWrongPerson(),
        ],
    };

    private static EventForm<Episode> On<TEvent>(string name, Func<ReferralState, TEvent, EventMetadata, ReferralState> apply)
        where TEvent : EpisodeEvent => EventForm<Episode>.Of<TEvent>(name, (episode, @event, metadata) => episode with
        {
            Referral = apply(episode.Referral, @event, metadata),
        });

    // An unknown referral is REC001's.
    private static string? In(RuleContext context, FactId referral, params ReadOnlySpan<ReferralStatus> possible) =>
        context.Episode.Referral.Find(referral) is { } known && !possible.Contains(known.Status) ? "referral" : null;
}
