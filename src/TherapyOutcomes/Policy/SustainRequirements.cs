namespace TherapyOutcomes;

/// <summary>The requirements for an improvement to count as sustained.</summary>
/// <remarks>
/// The defaults are this library's recommendation. One month is the gap that research on low back pain
/// requires between episodes (de Vet 2002, doi 10.1097/01.BRS.0000030307.34002.BE).
/// </remarks>
public sealed record SustainRequirements
{
    internal const int FewestFollowUpDays = 1;
    internal const int MostFollowUpDays = 20;
    internal const int FewestScoresInARow = 1;
    internal const int MostScoresInARow = 20;
    internal const int FewestDays = 0;
    internal const int MostDays = 365;

    /// <summary>The number of later days on which there must be a follow-up.</summary>
    /// <value>From 1 to 20. The default is 3.</value>
    public int FollowUpDays { get; init; } = 3;

    /// <summary>The number of deciding scores in a row that must show the improvement.</summary>
    /// <value>From 1 to 20. The default is 2.</value>
    public int ScoresInARow { get; init; } = 2;

    /// <summary>The minimum number of days from the improvement to the newest of these scores.</summary>
    /// <value>From 0 to 365. The default is 28.</value>
    public int Days { get; init; } = 28;
}
