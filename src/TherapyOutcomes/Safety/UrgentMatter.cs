namespace TherapyOutcomes.Safety;

/// <summary>Something urgent that came up in an episode.</summary>
/// <param name="Name">The kind of red flag, or the reaction's id.</param>
/// <param name="Urgency">How urgent.</param>
/// <param name="Day">The day it was reported.</param>
/// <param name="UrgentSince">That day, or the later one on which it became urgent.</param>
internal readonly record struct UrgentMatter(string Name, Urgency Urgency, DateOnly Day, DateOnly UrgentSince);
