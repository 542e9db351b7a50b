using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Referral.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Referral;

/// <summary>Refers to other professionals: a closed loop from the proposal to the report, in both directions, behind the client's consent.</summary>
internal static class ReferralModule
{
    private static readonly StateEvents<Episode, ReferralState> State = new(episode => episode.Referral, (episode, state) => episode with { Referral = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = ReferralJsonContext.Default,
        Commands =
        [
            new CommandForm<ProposeReferral>("propose-referral", ProposeReferral.Read, command => command.ToEvent()),
            new CommandForm<SendReferral>("send-referral", SendReferral.Read)
            {
                For = OfStatus(ReferralStatus.Proposed),
                Events = (command, context) => [ReferralSending.EventOf(command, context)],
                ClientEvents = (command, context) => [ReferralSending.DisclosureOf(command, context)],
            },
            new CommandForm<RecordReferralResponse>("record-referral-response", RecordReferralResponse.Read, command => command.ToEvent())
            {
                For = Among(referral => referral.WasSent),
            },
            new CommandForm<RecordReferralReport>("record-referral-report", RecordReferralReport.Read, command => command.ToEvent())
            {
                For = Among(referral => referral.WasSent),
            },
            new CommandForm<CloseReferral>("close-referral", CloseReferral.Read, command => command.ToEvent())
            {
                For = OfStatus(ReferralStatus.Proposed, ReferralStatus.Sent, ReferralStatus.Accepted, ReferralStatus.Declined, ReferralStatus.Reported),
            },
            new CommandForm<RefuseReferral>("refuse-referral", RefuseReferral.Read, command => command.ToEvent())
            {
                For = OfStatus(ReferralStatus.Proposed, ReferralStatus.Sent, ReferralStatus.Accepted),
            },
            new CommandForm<DecideNoReferral>("decide-no-referral", DecideNoReferral.Read, command => command.ToEvent())
            {
                Stages = Stages.Open,
            },
            new CommandForm<RecordInboundReferral>("record-inbound-referral", RecordInboundReferral.Read, command => command.ToEvent()),
            new CommandForm<SendReport>("send-report", SendReport.Read)
            {
                For = new FactChoice("referral", context => context.Episode.Referral.Inbound.Select(referral => referral.Id)),
                Events = (command, context) => [ReferralSending.EventOf(command, context)],
                ClientEvents = (command, context) => [ReferralSending.DisclosureOf(command, context)],
            },
        ],
        Events =
        [
            State.On<InboundReferralRecorded>("InboundReferralRecorded", (state, inbound, metadata) => state.Apply(inbound, metadata)),
            State.On<NoReferralDecided>("NoReferralDecided", (state, decided, metadata) => state.Apply(decided, metadata)),
            State.On<ReferralClosed>("ReferralClosed", (state, closed, metadata) => state.Apply(closed, metadata)),
            State.On<ReferralProposed>("ReferralProposed", (state, proposed, metadata) => state.Apply(proposed, metadata)),
            State.On<ReferralRefused>("ReferralRefused", (state, refused, metadata) => state.Apply(refused, metadata)),
            State.On<ReferralReportRecorded>("ReferralReportRecorded", (state, report, metadata) => state.Apply(report, metadata)),
            State.On<ReferralResponseRecorded>("ReferralResponseRecorded", (state, response, metadata) => state.Apply(response, metadata)),
            State.On<ReferralSent>("ReferralSent", (state, sent, metadata) => state.Apply(sent, metadata)),
            State.On<ReportSent>("ReportSent", (state, sent, metadata) => state.Apply(sent, metadata)),
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
            new Ref010ReportOwed(),
        ],
    };

    private static FactChoice OfStatus(params ReferralStatus[] possible) => Among(referral => possible.Contains(referral.Status));

    private static FactChoice Among(Func<ReferralCase, bool> fits) =>
        new("referral", context => context.Episode.Referral.Cases.Where(fits).Select(referral => referral.Id), "referral");
}
