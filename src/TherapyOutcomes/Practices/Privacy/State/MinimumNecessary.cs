namespace TherapyOutcomes.Records;

/// <summary>Determines what a purpose needs to disclose (45 CFR 164.502(b)). A clinic's own duties may differ.</summary>
internal static class MinimumNecessary
{
    public static bool Needs(DisclosurePurpose purpose, DisclosureScope item) => purpose switch
    {
        DisclosurePurpose.Referral => item is not DisclosureScope.Notes,
        DisclosurePurpose.Family => item is DisclosureScope.Identity or DisclosureScope.Plan or DisclosureScope.Scores,
        DisclosurePurpose.Research => item is DisclosureScope.Scores or DisclosureScope.Plan or DisclosureScope.Reactions,
        DisclosurePurpose.PublicCelebration or DisclosurePurpose.Testimonial or DisclosurePurpose.Marketing => item is DisclosureScope.Identity,
        _ => true,
    };
}
