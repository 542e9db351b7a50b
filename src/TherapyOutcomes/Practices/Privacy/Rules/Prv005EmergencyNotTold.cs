using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Practices.Privacy.Rules;

/// <summary>Reports that information was disclosed in an emergency and the client has not been told (PRV005).</summary>
internal sealed class Prv005EmergencyNotTold : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PRV005",
        Practice = Practice.Privacy,
        Title = "disclosed in an emergency, client not told",
        Severity = RuleSeverity.Advice,
        ReadsOtherRecords = true,
        Record = null,
        ClearsWith = "disclose",
        Rationale = "The client should hear as soon as possible what was disclosed without asking them.",
        Source = "45 CFR 164.510(b); GDPR Art. 13",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var disclosure in context.Client.Privacy.UntoldEmergencies.Where(disclosure => !ProtectiveFacts.Withholds(disclosure, context.Client, context.Policy)))
        {
            sink.Find(
                new FindingDetail { DueOn = disclosure.Day.AddDays(2), Urgency = Urgency.Urgent },
                new Evidence("day", disclosure.Day),
                disclosure.Event.Referral is { } referral ? new Evidence("referral", referral) : Evidence.Named("referral", "none"));
        }
    }
}
