namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>How much there is to do.</summary>
/// <param name="All">The number of entries.</param>
/// <param name="Overdue">The number of those that are overdue.</param>
/// <param name="Today">The number of those that are due today.</param>
/// <param name="Outdated">The number of records that have yet to be looked at again.</param>
internal sealed record WorklistTally(int All, int Overdue, int Today, int Outdated);
