using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Refuses to send a referral if no consent covers its recipient, purpose and scope (REF002).</summary>
internal sealed class Ref002NotCovered : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF002",
        Practice = Practice.Referral,
        Title = "no consent covers this recipient, purpose and scope",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<SendReferral>()],
        ClearsWith = "grant-consent",
        IsLocked = true,
        Rationale = "Nothing personal leaves without consent; an emergency has its own narrow exception.",
        Source = "45 CFR 164.502(b), 164.508; GDPR Art. 9",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command is not SendReferral send || context.Episode.Referral.Find(send.Referral) is not { } referral)
        {
            return;
        }

        var decision = SendingDecision.Of(context.Client, referral, send.Scope, context.Today);
        foreach (var item in decision.Refused)
        {
            sink.Find(
                new FindingDetail { Variant = decision.IsEmergency ? "emergency" : null },
                Evidence.Named("scope", WireNames<DisclosureScope>.Of(item)),
                new Evidence("referral", referral.Id));
        }
    }
}
