using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Privacy.Rules;

/// <summary>Reports that a disclosure contains more than its purpose needs (PRV003).</summary>
internal sealed class Prv003ScopeTooWide : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PRV003",
        Practice = Practice.Privacy,
        Title = "scope wider than the purpose needs",
        Severity = RuleSeverity.Advice,
        Record = null,
        Rationale = "Minimum necessary: share what the purpose needs and no more.",
        Source = "45 CFR 164.502(b)",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        switch (context.Command)
        {
            case Disclose disclose:
                Judge(disclose.Purpose, disclose.Scope, sink);
                break;
            case SendReferral send:
                Judge(DisclosurePurpose.Referral, send.Scope, sink);
                break;
            case SendReport send:
                Judge(DisclosurePurpose.Referral, send.Scope, sink);
                break;
            default:
                break;
        }
    }

    private static void Judge(DisclosurePurpose purpose, ImmutableArray<DisclosureScope> scope, FindingSink sink)
    {
        foreach (var item in scope)
        {
            if (!MinimumNecessary.Needs(purpose, item))
            {
                sink.Find(Evidence.Named("scope", WireNames<DisclosureScope>.Of(item)), Evidence.Named("purpose", WireNames<DisclosurePurpose>.Of(purpose)));
            }
        }
    }
}
