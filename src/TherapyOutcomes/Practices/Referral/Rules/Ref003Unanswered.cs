using TherapyOutcomes.Events;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Referral.Rules;

/// <summary>
/// Reports that a referral has had no response for 14 days if routine, for 2 days if urgent, or for 1 day if it is for the same day or an
/// emergency (REF003).
/// </summary>
internal sealed class Ref003Unanswered : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REF003",
        Practice = Practice.Referral,
        Title = "referral unanswered for 14 days (routine), 2 days (urgent) or 1 day (same-day or emergency)",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-referral-response",
        Rationale = "A referral is a loop: it is not done when it is sent.",
        Source = "this library's recommendation; to be signed off by a clinician",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        foreach (var referral in context.Episode.Referral.Cases)
        {
            if (referral is not { Status: ReferralStatus.Sent, Sent: { } sent } || IsReportOfAClosedFlag(context, referral))
            {
                continue;
            }

            var allowed = DaysToAnswer(referral.Urgency);
            var days = context.DaysSince(sent.OccurredAt);
            if (days >= allowed)
            {
                sink.Find(
                    new FindingDetail { DueOn = sent.Day.AddDays(allowed), Urgency = IsSettled(context, referral, sent) ? Urgency.Routine : ToAsk(referral.Urgency) },
                    new Evidence("referral", referral.Id),
                    new Evidence("sentOn", sent.Day));
            }
            else
            {
                sink.NotBefore(context.DaysAfter(sent.OccurredAt, allowed));
            }
        }
    }

    // Whoever closed the flag said what came of the report.
    private static bool IsReportOfAClosedFlag(RuleContext context, ReferralCase referral) =>
        context.Policy.IsAuthority(referral.Recipient.Kind) && !context.Client.OpenRedFlags.Any(flag => flag.IsProtective);

    // Once a clinician has cleared what it was about, an answer is only owed.
    private static bool IsSettled(RuleContext context, ReferralCase referral, EventMetadata sent) => referral.Flag is { } flag
        ? !context.Client.OpenRedFlags.Any(open => open.Flag == flag)
        : !context.IsHeld && context.Client.LastClearance is { } clearance && clearance.Day >= sent.Day;

    private static int DaysToAnswer(Urgency urgency) => urgency switch
    {
        Urgency.Emergency or Urgency.SameDay => 1,
        Urgency.Urgent => 2,
        _ => 14,
    };

    // Asking what became of an emergency is for today. Calling emergency services is what the red flag itself asks for.
    private static Urgency ToAsk(Urgency urgency) => urgency == Urgency.Emergency ? Urgency.SameDay : urgency;
}
