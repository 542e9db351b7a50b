namespace TherapyOutcomes.Testing;

/// <summary>
/// Provides the scores of the plain story, on the Oswestry Disability Index (ODI). They are far from every threshold, so use them where a test
/// is about what a score means, and write the number where the number is the point.
/// </summary>
public static class OdiScores
{
    /// <summary>The score before care: 40.</summary>
    public const decimal Baseline = 40;

    /// <summary>A score that shows an improvement: 20. The gain is twice the threshold of 10 points.</summary>
    public const decimal Improved = 20;

    /// <summary>A score that shows that the gain is lost: 40, as before care.</summary>
    public const decimal Lost = Baseline;
}
