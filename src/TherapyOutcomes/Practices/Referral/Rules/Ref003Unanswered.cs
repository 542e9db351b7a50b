using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>Reports that a referral has had no response for 14 days if routine, or for 2 days if urgent or an emergency (REF003).</summary>
internal sealed class Ref003Unanswered : Rule
{
    // How long an answer may take. The same numbers as those of ReferralDue, which says how long sending may take; neither follows from the other.
    private const int RoutineDays = 14;

    private const int UrgentDays = 2;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF003",
        Practice = Practice.Referral,
        Title = "referral unanswered for 14 days (routine) or 2 days (urgent or emergency)",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-referral-response",
        Rationale = "A referral is a loop: it is not done when it is sent.",
        Source = "this library's recommendation; to be signed off by a clinician",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var referral in context.Episode.Referral.Cases)
        {
            if (referral is not { Status: ReferralStatus.Sent, Sent: { } sent })
            {
                continue;
            }

            // Only a routine referral may wait longer: an emergency that is still unanswered is reported as an urgent one is.
            var (urgency, allowed) = referral.Urgency == Urgency.Routine ? (Urgency.Routine, RoutineDays) : (Urgency.Urgent, UrgentDays);
            var days = context.DaysSince(sent.OccurredAt);
            if (days >= allowed)
            {
                sink.Find(
                    new FindingDetail { DueOn = sent.Day.AddDays(allowed), Urgency = urgency },
                    new Evidence("referral", referral.Id),
                    new Evidence("days", days));
            }
            else
            {
                sink.NotBefore(context.DaysAfter(sent.OccurredAt, allowed));
            }
        }
    }
}
