namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>Where a due date is, seen from today.</summary>
internal enum Haste
{
    Later = 0,
    Today = 1,
    Overdue = 2,
}
