namespace TherapyOutcomes.Safety;

/// <summary>Represents something urgent that came up in an episode.</summary>
/// <param name="Name">The kind of red flag, or the id of the reaction.</param>
/// <param name="Urgency">The urgency of the matter.</param>
/// <param name="Day">The day on which the matter was reported.</param>
/// <param name="UrgentSince">The day on which the matter became urgent. It is never before <paramref name="Day"/>.</param>
internal readonly record struct UrgentMatter(string Name, Urgency Urgency, DateOnly Day, DateOnly UrgentSince);
