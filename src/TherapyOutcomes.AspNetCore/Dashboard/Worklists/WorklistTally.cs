namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>How many records have something to do. Each has one entry, unless the page shows it with that of another episode.</summary>
/// <param name="All">The number of records.</param>
/// <param name="Overdue">The number of those that are overdue.</param>
/// <param name="Today">The number of those that are due today.</param>
/// <param name="Outdated">The number of records that have yet to be looked at again.</param>
internal sealed record WorklistTally(int All, int Overdue, int Today, int Outdated);
