using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Reports that an accepted referral has no report after 30 days (REF004).</summary>
internal sealed class Ref004NoReport : Rule
{
    private const int ReportDays = 30;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF004",
        Practice = Practice.Referral,
        Title = "referral accepted, but no report after 30 days",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-referral-report",
        Rationale = "What the other professional found belongs in the record.",
        Source = "this library's recommendation; to be signed off by a clinician",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var referral in context.Episode.Referral.Cases)
        {
            if (referral is not { Status: ReferralStatus.Accepted, Answer.Recording: { } accepted })
            {
                continue;
            }

            var days = context.DaysSince(accepted.OccurredAt);
            if (days >= ReportDays)
            {
                sink.Find(new FindingDetail { DueOn = accepted.Day.AddDays(ReportDays) }, new Evidence("referral", referral.Id), new Evidence("days", days));
            }
            else
            {
                sink.NotBefore(context.DaysAfter(accepted.OccurredAt, ReportDays));
            }
        }
    }
}
