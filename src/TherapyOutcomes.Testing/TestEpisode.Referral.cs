using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands for referral.
public sealed partial class TestEpisode
{
    /// <summary>Proposes a referral.</summary>
    /// <param name="id">The id of the referral.</param>
    /// <param name="urgency">The urgency of the referral.</param>
    /// <param name="recipient">The professional to refer to; null for a physician.</param>
    /// <param name="flag">The red flag that the referral serves; null for every one that is open.</param>
    /// <returns>The answer.</returns>
    public Answer ProposeReferral(string id = "ref1", Urgency urgency = Urgency.Routine, Professional? recipient = null, string? flag = null) => Send(new ProposeReferral
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Referral = new(id),
        To = recipient ?? Physician,
        Reason = "please look at it",
        Urgency = urgency,
        Flag = flag is null ? null : new RedFlagId(flag),
    });

    /// <summary>Sends a referral.</summary>
    /// <param name="id">The id of the referral.</param>
    /// <param name="scope">The information to disclose.</param>
    /// <returns>The answer.</returns>
    public Answer SendReferral(string id = "ref1", params IEnumerable<DisclosureScope> scope) =>
        Send(new SendReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Scope = [.. scope] });

    /// <summary>Records the response to a referral.</summary>
    /// <param name="response">The response.</param>
    /// <param name="id">The id of the referral.</param>
    /// <returns>The answer.</returns>
    public Answer RecordReferralResponse(ReferralResponse response, string id = "ref1") =>
        Send(new RecordReferralResponse { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Response = response, Detail = "by letter" });

    /// <summary>Records the report on a referral.</summary>
    /// <param name="id">The id of the referral.</param>
    /// <returns>The answer.</returns>
    public Answer RecordReferralReport(string id = "ref1") =>
        Send(new RecordReferralReport { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Summary = "nothing found" });

    /// <summary>Closes a referral.</summary>
    /// <param name="id">The id of the referral.</param>
    /// <returns>The answer.</returns>
    public Answer CloseReferral(string id = "ref1") =>
        Send(new CloseReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id) });

    /// <summary>Records that the client refused a referral.</summary>
    /// <param name="id">The id of the referral.</param>
    /// <returns>The answer.</returns>
    public Answer RefuseReferral(string id = "ref1") =>
        Send(new RefuseReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id), By = RefusedBy.Client, Reason = "not now" });

    /// <summary>Records the decision that no referral is needed.</summary>
    /// <param name="reason">The reason for the decision.</param>
    /// <returns>The answer.</returns>
    public Answer DecideNoReferral(string reason = "nothing else needed") =>
        Send(new DecideNoReferral { Episode = Id, At = At, Actor = Therapist, Reason = reason });

    /// <summary>Records that another professional referred the client to this clinic.</summary>
    /// <param name="id">The id of the referral.</param>
    /// <param name="reportWanted">True if the referrer asked for a report; otherwise, false.</param>
    /// <param name="referrer">The professional who referred the client; null for a physician.</param>
    /// <returns>The answer.</returns>
    public Answer RecordInboundReferral(string id = "in1", bool reportWanted = true, Professional? referrer = null) => Send(new RecordInboundReferral
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Referral = new(id),
        From = referrer ?? Physician,
        Reason = "stiff back, please treat",
        ReportWanted = reportWanted,
    });

    /// <summary>Sends a report back to the professional who referred the client.</summary>
    /// <param name="id">The id of the referral.</param>
    /// <param name="scope">The information to disclose.</param>
    /// <returns>The answer.</returns>
    public Answer SendReport(string id = "in1", params IEnumerable<DisclosureScope> scope) =>
        Send(new SendReport { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Scope = [.. scope] });
}
