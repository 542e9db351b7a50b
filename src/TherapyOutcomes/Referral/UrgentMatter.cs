namespace TherapyOutcomes.Referral;

/// <summary>Something urgent that came up in an episode.</summary>
/// <param name="Name">The kind of red flag, or the reaction's id.</param>
/// <param name="Urgency">How urgent.</param>
/// <param name="Day">The day it was reported.</param>
internal readonly record struct UrgentMatter(string Name, Urgency Urgency, DateOnly Day);
