namespace TherapyOutcomes.Records;

/// <summary>A fact that a command needs to find in its record.</summary>
internal readonly record struct FactReference(FactKind Kind, FactId Id);
