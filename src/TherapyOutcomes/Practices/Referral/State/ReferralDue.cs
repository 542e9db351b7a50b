namespace TherapyOutcomes.Records;

/// <summary>
/// Computes the day by which a referral is due, from the day its matter came up: the same day for emergencies and what is for the same day, within 2 days if urgent and
/// within 14 days if routine.
/// </summary>
internal static class ReferralDue
{
    public static DateOnly On(DateOnly since, Urgency urgency) => urgency switch
    {
        Urgency.Emergency or Urgency.SameDay => since,
        Urgency.Urgent => since.AddDays(2),
        _ => since.AddDays(14),
    };
}
