using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the referrals of an episode and the decisions that none is needed, in chronological order.</summary>
public sealed record ReferralState
{
    internal ReferralState()
    {
    }

    /// <summary>All referrals.</summary>
    public FactList<ReferralCase> Cases { get; init; } = [];

    /// <summary>The decisions that no referral is needed.</summary>
    public FactList<Recorded<NoReferralDecided>> NoReferralDecisions { get; init; } = [];

    /// <summary>Returns the referral with the given id, or null if there is none.</summary>
    /// <param name="id">The id of the referral.</param>
    public ReferralCase? Find(FactId id) => Cases.Newest(id, static (referral, id) => referral.Id == id);

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
            Newest = metadata,
        }),
    };

    internal ReferralState Apply(ReferralSent sent, EventMetadata metadata) =>
        Change(sent.Referral, metadata, referral => referral with { Status = ReferralStatus.Sent, Sent = metadata });

    internal ReferralState Apply(ReferralResponseRecorded response, EventMetadata metadata) =>
        Change(response.Referral, metadata, referral => referral with
        {
            Status = response.Response == ReferralResponse.Accepted ? ReferralStatus.Accepted : ReferralStatus.Declined,
        });

    internal ReferralState Apply(ReferralReportRecorded report, EventMetadata metadata) =>
        Change(report.Referral, metadata, referral => referral with { Status = ReferralStatus.Reported });

    internal ReferralState Apply(ReferralClosed closed, EventMetadata metadata) =>
        Change(closed.Referral, metadata, referral => referral with
        {
            Status = referral.WasSent ? ReferralStatus.Closed : ReferralStatus.Withdrawn,
        });

    internal ReferralState Apply(ReferralRefused refused, EventMetadata metadata) =>
        Change(refused.Referral, metadata, referral => referral with { Status = ReferralStatus.Refused, Refused = metadata });

    internal ReferralState Apply(NoReferralDecided decided, EventMetadata metadata) =>
        this with { NoReferralDecisions = NoReferralDecisions.InsertByTime(decided, metadata) };

    /// <summary>Returns the same referrals with the words of one proposal, which the disclosure of a referral has to carry.</summary>
    internal ReferralState WithWords(ReferralProposed proposed) => this with
    {
        Cases = Cases.Change(referral => referral.Id == proposed.Referral, referral => referral with { Recipient = proposed.To, Reason = proposed.Reason }),
    };

    private ReferralState Change(FactId id, EventMetadata metadata, Func<ReferralCase, ReferralCase> change) => this with
    {
        Cases = Cases.Change(referral => referral.Id == id, referral => change(referral) with { Newest = metadata }),
    };
}
