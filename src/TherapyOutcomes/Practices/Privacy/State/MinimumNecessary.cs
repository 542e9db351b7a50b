namespace TherapyOutcomes.Records;

/// <summary>Determines what a purpose needs to disclose (45 CFR 164.502(b)). A clinic's own duties may differ.</summary>
internal static class MinimumNecessary
{
    public static bool Needs(Purpose purpose, DisclosureScope item) => purpose switch
    {
        Purpose.Referral => item is not DisclosureScope.Notes,
        Purpose.Family => item is DisclosureScope.Identity or DisclosureScope.Plan,
        Purpose.Research => item is DisclosureScope.Scores or DisclosureScope.Plan or DisclosureScope.Reactions,
        Purpose.PublicCelebration or Purpose.Testimonial or Purpose.Marketing => item is DisclosureScope.Identity,
        _ => true,
    };
}
