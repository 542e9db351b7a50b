using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Privacy.Rules;

/// <summary>Refuses a public celebration, testimonial or marketing without a separate consent (PRV004).</summary>
internal sealed class Prv004PublicWithoutConsent : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PRV004",
        Practice = Practice.Privacy,
        Title = "public celebration without its own consent",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<Celebrate>(), RuleEffect.Refuses<Disclose>()],
        ClearsWith = "grant-consent",
        IsLocked = true,
        Rationale = "The fact that someone is a client is itself personal.",
        Source = "45 CFR 164.508; GDPR Art. 9(2)",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command is Celebrate { Audience: CelebrationAudience.Public, Kind: not CelebrationKind.Declined }
            && context.Client.Privacy.NotCovered(DisclosurePurpose.PublicCelebration, PublicRecipient.Name, kind: null, [DisclosureScope.Identity], context.Today) is not [])
        {
            sink.Find();
        }

        if (context.Command is Disclose { Purpose: DisclosurePurpose.PublicCelebration or DisclosurePurpose.Testimonial or DisclosurePurpose.Marketing } disclose
            && !context.Client.Privacy.Live(disclose.Purpose, disclose.Recipient, kind: null, context.Today).Any())
        {
            sink.Find(new FindingDetail { Variant = "story" }, Evidence.Named("purpose", WireNames<DisclosurePurpose>.Of(disclose.Purpose)));
        }
    }
}
