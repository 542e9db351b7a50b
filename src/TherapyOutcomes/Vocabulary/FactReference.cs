namespace TherapyOutcomes;

/// <summary>Represents a fact that a command needs to find in its record.</summary>
internal readonly record struct FactReference(FactKind Kind, FactId Id);
