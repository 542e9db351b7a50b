using System.Collections.Immutable;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>
/// Represents the decision whether a referral, or a report on one, may be sent with a scope, either with consent or as an emergency without it.
/// </summary>
/// <param name="Scope">The information to send, including the client's identity.</param>
/// <param name="Refused">The information that must not be sent. Empty if all of it may be sent.</param>
/// <param name="WithoutConsent">True if it is sent as an emergency without consent; otherwise, false.</param>
internal readonly record struct SendingDecision(ImmutableArray<DisclosureScope> Scope, ImmutableArray<DisclosureScope> Refused, bool WithoutConsent)
{
    /// <summary>Decides whether a referral may be sent.</summary>
    public static SendingDecision Of(RuleContext context, ReferralCase referral, ImmutableArray<DisclosureScope> scope) =>
        Of(context, referral, scope, context.Command!.At);

    /// <summary>Decides whether a referral may be sent at a time. Consent counts as it is now.</summary>
    public static SendingDecision Of(RuleContext context, ReferralCase referral, ImmutableArray<DisclosureScope> scope, DateTimeOffset at)
    {
        var decision = Of(context, Recipient.Of(referral.Recipient, context.Tokens), scope);
        return decision.Refused.IsEmpty || !EmergencyRoute.IsOpen(context, referral, at)
            ? decision
            : decision with { Refused = decision.Refused.RemoveRange(EmergencyRoute.Scope), WithoutConsent = true };
    }

    /// <summary>Decides whether a report may be sent back to the referrer. It is never an emergency.</summary>
    public static SendingDecision Of(RuleContext context, InboundReferral referral, ImmutableArray<DisclosureScope> scope) =>
        Of(context, Recipient.Of(referral.From, context.Tokens), scope);

    private static SendingDecision Of(RuleContext context, Recipient recipient, ImmutableArray<DisclosureScope> scope)
    {
        ImmutableArray<DisclosureScope> full = [DisclosureScope.Identity, .. scope.Where(item => item != DisclosureScope.Identity).Distinct()];
        return new SendingDecision(full, context.Client.Privacy.NotCovered(DisclosurePurpose.Referral, recipient, full, context.Today), WithoutConsent: false);
    }
}
