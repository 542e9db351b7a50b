using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>What a client's newest comparison says, or why nothing can be said.</summary>
/// <param name="Verdict">The verdict; null when there is no comparison.</param>
/// <param name="Why">Why it can't be judged; null when it can.</param>
internal readonly record struct Standing(Verdict? Verdict, string? Why)
{
    /// <summary>No row of the client has a score that can be used.</summary>
    public const string NoScore = "no usable score";

    private const string NoFollowUp = "no follow-up";
    private const string TooSoon = "only scores less than 36 hours after a session";
    private const string TooNear = "baseline too near the best score";
    private const string NotComparable = "not comparable with the baseline";
    private const string NoThreshold = "no threshold applies";

    public static Standing Of(MeasureAssessment primary) => primary.NewestFollowUp is { } newest
        ? new Standing(newest.Verdict, newest.Verdict switch
        {
            Measures.Verdict.CannotShowImprovement => TooNear,
            Measures.Verdict.NotComparable => NotComparable,
            Measures.Verdict.NotComputable => NoThreshold,
            _ => null,
        })
        : new Standing(null, primary.Unsettled.IsEmpty ? NoFollowUp : TooSoon);
}
