using TherapyOutcomes.Records;

namespace TherapyOutcomes.Reporting.Safety;

/// <summary>Represents the reactions of one severity.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Reported">The number of reactions on record, without withdrawn ones.</param>
/// <param name="Open">The number of those that are still open.</param>
internal sealed record ReactionCount(ReactionSeverity Severity, int Reported, int Open);
