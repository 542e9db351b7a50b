namespace TherapyOutcomes.Records;

/// <summary>By when a referral is due, from the day its matter came up: emergency at once, urgent within 2 days, routine within 14.</summary>
internal static class ReferralDue
{
    public static DateOnly On(DateOnly since, Urgency urgency) => urgency switch
    {
        Urgency.Emergency => since,
        Urgency.Urgent => since.AddDays(2),
        _ => since.AddDays(14),
    };
}
