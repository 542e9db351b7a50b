namespace TherapyOutcomes;

/// <summary>When an improvement counts as sustained.</summary>
/// <remarks>Immutable and thread-safe. The defaults are this library's recommendation; one month is the gap
/// that low-back-pain research asks for between episodes (de Vet 2002, doi 10.1097/01.BRS.0000030307.34002.BE).</remarks>
public sealed record SustainRequirements
{
    /// <summary>Follow-ups on that many days later than the improvement's. <value>3 by default, 1 to 20.</value></summary>
    public int FollowUpDays { get; init; } = 3;

    /// <summary>That many deciding scores in a row must show the improvement. <value>2 by default, 1 to 20.</value></summary>
    public int ScoresInARow { get; init; } = 2;

    /// <summary>The newest of them at least that many days after the improvement's day. <value>28 by default, 0 to 365.</value></summary>
    public int Days { get; init; } = 28;
}
