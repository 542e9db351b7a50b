using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Reports that a referral has had no response for 14 days if routine, or for 2 days if urgent (REF003).</summary>
internal sealed class Ref003Unanswered : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF003",
        Practice = Practice.Referral,
        Title = "referral unanswered for 14 days (routine) or 2 days (urgent)",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-referral-response",
        Rationale = "A referral is a loop: it is not done when it is sent.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var referral in context.Episode.Referral.Cases)
        {
            if (referral is not { Status: ReferralStatus.Sent, Sent: { } sent })
            {
                continue;
            }

            var allowed = referral.Urgency == Urgency.Routine ? 14 : 2;
            var days = context.DaysSince(sent.OccurredAt);
            if (days >= allowed)
            {
                sink.Find(new FindingDetail { DueOn = sent.Day.AddDays(allowed), Urgency = referral.Urgency == Urgency.Routine ? Urgency.Routine : Urgency.Urgent }, new Evidence("referral", referral.Id), new Evidence("days", days));
            }
            else
            {
                sink.NotBefore(RuleContext.DaysAfter(sent.OccurredAt, allowed));
            }
        }
    }
}
