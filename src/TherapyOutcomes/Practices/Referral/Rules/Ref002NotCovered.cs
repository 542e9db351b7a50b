using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Refuses to send a referral, or a report on one, if no consent covers its recipient, purpose and scope (REF002).</summary>
internal sealed class Ref002NotCovered : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF002",
        Practice = Practice.Referral,
        Title = "no consent covers this recipient, purpose and scope",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<SendReferral>(), RuleEffect.Refuses<SendReport>()],
        ClearsWith = "grant-consent",
        IsLocked = true,
        Rationale = "Nothing personal leaves without consent; an emergency has its own narrow exception.",
        Source = "45 CFR 164.502(b), 164.508; GDPR Art. 9",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        switch (context.Command)
        {
            case SendReferral send when context.Episode.Referral.Find(send.Referral) is { } referral:
                Judge(context, referral, SendingDecision.Of(context, referral, send.Scope), sink);
                break;
            case SendReport send when context.Episode.Referral.FindInbound(send.Referral) is { } inbound:
                Refuse(context, SendingDecision.Of(context, inbound, send.Scope), inbound.From, inbound.Id, sink);
                break;
            default:
                break;
        }
    }

    private static void Judge(RuleContext context, ReferralCase referral, SendingDecision decision, FindingSink sink)
    {
        Refuse(context, decision, referral.Recipient, referral.Id, sink);
        if (referral.Urgency == Urgency.Emergency && !decision.WithoutConsent && !decision.Refused.IsEmpty)
        {
            sink.Find(new FindingDetail { Variant = "noEmergency" });
        }
    }

    private static void Refuse(RuleContext context, SendingDecision decision, Professional to, FactId referral, FindingSink sink)
    {
        if (decision.Refused.IsEmpty)
        {
            return;
        }

        if (ServesProtectiveFlag(context, to))
        {
            // Asking the client would tell them of it.
            sink.Find(new FindingDetail { Variant = "protective", ClearsWith = "propose-referral" }, new Evidence("referral", referral));
            return;
        }

        var gap = decision.WithoutConsent
            ? new ConsentGap("emergency", null)
            : ConsentGap.Of(context, DisclosurePurpose.Referral, Recipient.Of(to, context.Tokens));
        foreach (var item in decision.Refused)
        {
            Evidence[] told =
            [
                new Evidence("recipient", to.Name),
                Evidence.Named("scope", WireNames<DisclosureScope>.Of(item)),
                new Evidence("referral", referral),
                .. gap.Others is { } others ? [new Evidence("other", others)] : Array.Empty<Evidence>(),
            ];
            sink.Find(new FindingDetail { Variant = gap.Variant }, told);
        }
    }

    private static bool ServesProtectiveFlag(RuleContext context, Professional to) =>
        context.Policy.IsAuthority(to.Kind) && context.Client.OpenRedFlags.Any(flag => RedFlagCatalog.IsProtective(flag.Flag));
}
