using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Practices.Referral.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral;

/// <summary>What follows from sending a referral or a report on one: it is under way, and the client's information was disclosed.</summary>
/// <remarks>REF002 decides the same. Deciding is pure and cheap, so that nothing has to be carried from one to the other.</remarks>
internal static class ReferralSending
{
    public static ReferralSent EventOf(SendReferral send, RuleContext context)
    {
        var decision = SendingDecision.Of(context, ToSend(send, context), send.Scope);
        return new ReferralSent { Referral = send.Referral, Scope = decision.Scope, WithoutConsent = decision.WithoutConsent };
    }

    public static ReportSent EventOf(SendReport send, RuleContext context) =>
        new() { Referral = send.Referral, Scope = SendingDecision.Of(context, ToReportOn(send, context), send.Scope).Scope };

    public static InformationDisclosed DisclosureOf(SendReferral send, RuleContext context)
    {
        var referral = ToSend(send, context);
        return Disclosed(context, referral.Id, referral.Recipient, referral.Reason, SendingDecision.Of(context, referral, send.Scope));
    }

    public static InformationDisclosed DisclosureOf(SendReport send, RuleContext context)
    {
        var referral = ToReportOn(send, context);
        return Disclosed(context, referral.Id, referral.From, referral.Reason, SendingDecision.Of(context, referral, send.Scope));
    }

    private static InformationDisclosed Disclosed(RuleContext context, FactId referral, Professional recipient, ClientText reason, SendingDecision decision) => new()
    {
        Purpose = DisclosurePurpose.Referral,
        Recipient = recipient.Name,
        RecipientKind = recipient.Kind,
        Scope = decision.Scope,
        Reason = reason,
        Episode = context.Episode.Id,
        Referral = referral,
        WithoutConsent = decision.WithoutConsent,
    };

    // REC001 has refused an unknown id.
    private static ReferralCase ToSend(SendReferral send, RuleContext context) => context.Episode.Referral.Find(send.Referral)!;

    private static InboundReferral ToReportOn(SendReport send, RuleContext context) => context.Episode.Referral.FindInbound(send.Referral)!;
}
