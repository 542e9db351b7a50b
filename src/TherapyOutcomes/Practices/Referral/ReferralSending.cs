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
        var consent = ConsentFor(send, context);
        return new ReferralSent { Referral = send.Referral, Scope = consent.Scope, WithoutConsent = consent.WithoutConsent };
    }

    public static InformationDisclosed DisclosureOf(SendReferral send, RuleContext context)
    {
        var referral = Sent(send, context);
        var consent = ConsentFor(send, context);
        return new InformationDisclosed
        {
            Purpose = DisclosurePurpose.Referral,
            Recipient = referral.Recipient.Name,
            Scope = consent.Scope,
            Reason = referral.Reason,
            Episode = context.Episode.Id,
            Referral = referral.Id,
            WithoutConsent = consent.WithoutConsent,
        };
    }

    private static ReferralConsent ConsentFor(SendReferral send, RuleContext context) =>
        ReferralConsent.Decide(context.Client, Sent(send, context), send.Scope, context.Today);

    private static ReferralCase Sent(SendReferral send, RuleContext context) => context.Episode.Referral.Find(send.Referral)!;
}
