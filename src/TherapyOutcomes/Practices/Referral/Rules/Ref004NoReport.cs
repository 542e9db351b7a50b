using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Reports that an accepted referral has no report after 30 days (REF004).</summary>
internal sealed class Ref004NoReport : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF004",
        Practice = Practice.Referral,
        Title = "referral accepted, but no report after 30 days",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-referral-report",
        Rationale = "What the other professional found belongs in the record.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var referral in context.Episode.Referral.Cases)
        {
            if (referral.Status != ReferralStatus.Accepted)
            {
                continue;
            }

            var days = context.DaysSince(referral.Newest.OccurredAt);
            if (days >= 30)
            {
                sink.Find(new FindingDetail { DueOn = referral.Newest.Day.AddDays(30) }, new Evidence("referral", referral.Id), new Evidence("days", days));
            }
            else
            {
                sink.NotBefore(RuleContext.DaysAfter(referral.Newest.OccurredAt, 30));
            }
        }
    }
}
