namespace TherapyOutcomes.Referral;

/// <summary>By when a referral is due: emergency now, urgent within 2 days, routine within 14.</summary>
internal static class ReferralDue
{
    public static DateOnly On(DateOnly today, Urgency urgency) => urgency switch
    {
        Urgency.Emergency => today,
        Urgency.Urgent => today.AddDays(2),
        _ => today.AddDays(14),
    };
}
