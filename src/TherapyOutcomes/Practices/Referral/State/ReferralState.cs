using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the referrals of an episode, in both directions, and the decisions that none is needed, in chronological order.</summary>
public sealed record ReferralState
{
    internal ReferralState()
    {
    }

    /// <summary>All referrals to others.</summary>
    public FactList<ReferralCase> Cases { get; init; } = [];

    /// <summary>All referrals of the client to this clinic.</summary>
    public FactList<InboundReferral> Inbound { get; init; } = [];

    /// <summary>The decisions that no referral is needed.</summary>
    public FactList<Recorded<NoReferralDecided>> NoReferralDecisions { get; init; } = [];

    /// <summary>Returns the referral to others with the given id, or null if there is none.</summary>
    /// <param name="id">The id of the referral.</param>
    public ReferralCase? Find(FactId id) => Cases.Newest(id, static (referral, id) => referral.Id == id);

    /// <summary>Returns the referral to this clinic with the given id, or null if there is none.</summary>
    /// <param name="id">The id of the referral.</param>
    public InboundReferral? FindInbound(FactId id) => Inbound.Newest(id, static (referral, id) => referral.Id == id);

    internal ReferralState Apply(ReferralProposed proposed, EventMetadata metadata) => this with
    {
        Cases = Cases.InsertByTime(new ReferralCase
        {
            Id = proposed.Referral,
            Recipient = proposed.To,
            Reason = proposed.Reason,
            Urgency = proposed.Urgency,
            Flag = proposed.Flag,
            Recording = metadata,
        }),
    };

    internal ReferralState Apply(ReferralSent sent, EventMetadata metadata) =>
        Change(sent.Referral, referral => referral with { Sent = metadata, SentScope = sent.Scope });

    internal ReferralState Apply(ReferralResponseRecorded response, EventMetadata metadata) =>
        Change(response.Referral, referral => referral with
        {
            Answers = referral.Answers.InsertByTime(new ReferralAnswer { Response = response.Response, Recording = metadata }),
        });

    internal ReferralState Apply(ReferralReportRecorded report, EventMetadata metadata) =>
        Change(report.Referral, referral => referral with { Reports = referral.Reports.InsertByTime(report, metadata) });

    internal ReferralState Apply(ReferralClosed closed, EventMetadata metadata) =>
        Change(closed.Referral, referral => referral with { Closed = metadata });

    internal ReferralState Apply(ReferralRefused refused, EventMetadata metadata) =>
        Change(refused.Referral, referral => referral with { Refused = metadata });

    internal ReferralState Apply(NoReferralDecided decided, EventMetadata metadata) =>
        this with { NoReferralDecisions = NoReferralDecisions.InsertByTime(decided, metadata) };

    internal ReferralState Apply(InboundReferralRecorded inbound, EventMetadata metadata) => this with
    {
        Inbound = Inbound.InsertByTime(new InboundReferral
        {
            Id = inbound.Referral,
            From = inbound.From,
            Reason = inbound.Reason,
            ReportWanted = inbound.ReportWanted,
            Recording = metadata,
        }),
    };

    internal ReferralState Apply(ReportSent sent, EventMetadata metadata) => this with
    {
        Inbound = Inbound.Change(
            referral => referral.Id == sent.Referral,
            referral => referral with { Reports = referral.Reports.InsertByTime(sent, metadata) }),
    };

    /// <summary>Returns the same referrals with the words of one proposal, which the disclosure of a referral has to carry.</summary>
    internal ReferralState WithWords(ReferralProposed proposed) =>
        Change(proposed.Referral, referral => referral with { Recipient = proposed.To, Reason = proposed.Reason });

    /// <summary>Returns the same referrals with the words of one to this clinic, which the disclosure of a report has to carry.</summary>
    internal ReferralState WithWords(InboundReferralRecorded inbound) => this with
    {
        Inbound = Inbound.Change(
            referral => referral.Id == inbound.Referral,
            referral => referral with { From = inbound.From, Reason = inbound.Reason }),
    };

    private ReferralState Change(FactId id, Func<ReferralCase, ReferralCase> change) => this with
    {
        Cases = Cases.Change(referral => referral.Id == id, change),
    };
}
