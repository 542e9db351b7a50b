using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

// The commands of referral.
public sealed partial class TestEpisode
{
    /// <summary>A referral is proposed.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="urgency">How urgent.</param>
    /// <param name="to">To whom.</param>
    public Answer Propose(string id = "ref1", Urgency urgency = Urgency.Routine, Professional? to = null) => Send(new ProposeReferral
    {
        Episode = Id,
        At = At,
        Actor = Therapist,
        Referral = new(id),
        To = to ?? Physician,
        Reason = "please look at it",
        Urgency = urgency,
    });

    /// <summary>A referral is sent.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="scope">What is disclosed.</param>
    public Answer SendReferral(string id = "ref1", params IEnumerable<DisclosureScope> scope) =>
        Send(new SendReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Scope = [.. scope] });

    /// <summary>A referral is answered.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="id">Its id.</param>
    public Answer Respond(ReferralResponse response, string id = "ref1") =>
        Send(new RecordReferralResponse { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Response = response, Detail = "by letter" });

    /// <summary>A referral is reported on.</summary>
    /// <param name="id">Its id.</param>
    public Answer Report(string id = "ref1") =>
        Send(new RecordReferralReport { Episode = Id, At = At, Actor = Therapist, Referral = new(id), Summary = "nothing found" });

    /// <summary>A referral is closed.</summary>
    public Answer Close(string id = "ref1") =>
        Send(new CloseReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id) });

    /// <summary>A referral is refused.</summary>
    /// <param name="id">Its id.</param>
    public Answer Refuse(string id = "ref1") =>
        Send(new RefuseReferral { Episode = Id, At = At, Actor = Therapist, Referral = new(id), By = RefusedBy.Client, Reason = "not now" });

    /// <summary>No referral is needed.</summary>
    /// <param name="reason">Why.</param>
    public Answer DecideNoReferral(string reason = "nothing else needed") =>
        Send(new DecideNoReferral { Episode = Id, At = At, Actor = Therapist, Reason = reason });
}
