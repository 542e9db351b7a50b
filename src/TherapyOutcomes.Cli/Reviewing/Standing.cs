using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Represents the verdict of a client's newest comparison, or the reason why there is none.</summary>
/// <param name="Verdict">The verdict; null if there is no comparison.</param>
/// <param name="Why">The reason why the client cannot be judged; null if the client can be judged.</param>
internal readonly record struct Standing(Verdict? Verdict, string? Why)
{
    /// <summary>The reason if no row of the client has a usable score.</summary>
    public const string NoScore = "no usable score";

    private const string NoFollowUp = "no follow-up";
    private const string TooSoon = "only scores less than 36 hours after a session";
    private const string TooNear = "baseline too near the best score";
    private const string NotComparable = "not comparable with the baseline";
    private const string NoThreshold = "no threshold applies";

    /// <summary>Returns a reason as people say it.</summary>
    public static string InWords(string why) => why switch
    {
        NoScore => "no score",
        NoFollowUp => "no later score yet",
        TooSoon => "later scores only within 36 hours after a session",
        TooNear => "started too close to the best score to improve by enough",
        NotComparable => "later scores can't be compared with the first",
        NoThreshold => "no threshold fits",
        _ => why,
    };

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
