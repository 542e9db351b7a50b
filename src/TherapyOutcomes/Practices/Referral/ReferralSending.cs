using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Practices.Referral.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral;

/// <summary>What follows from sending a referral: the referral is under way, and the client's information was disclosed.</summary>
internal static class ReferralSending
{
    public static ReferralSent EventOf(SendReferral send, RuleContext context)
    {
        var decision = Decide(send, context);
        return new ReferralSent { Referral = send.Referral, Scope = decision.Scope, WithoutConsent = decision.WithoutConsent };
    }

    public static InformationDisclosed DisclosureOf(SendReferral send, RuleContext context)
    {
        var referral = ToSend(send, context);
        var decision = Decide(send, context);
        return new InformationDisclosed
        {
            Purpose = DisclosurePurpose.Referral,
            Recipient = referral.Recipient.Name,
            RecipientKind = referral.Recipient.Kind,
            Scope = decision.Scope,
            Reason = referral.Reason,
            Episode = context.Episode.Id,
            Referral = referral.Id,
            WithoutConsent = decision.WithoutConsent,
        };
    }

    // REF002 decides the same. Deciding is pure and cheap, so that nothing has to be carried from one to the other.
    private static SendingDecision Decide(SendReferral send, RuleContext context) =>
        SendingDecision.Of(context.Client, ToSend(send, context), send.Scope, context.Today);

    // REC001 has refused an unknown id.
    private static ReferralCase ToSend(SendReferral send, RuleContext context) => context.Episode.Referral.Find(send.Referral)!;
}
