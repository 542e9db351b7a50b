using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A concern of the client.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Concern : IDatedFact
{
    internal Concern()
    {
    }

    /// <summary>The concern's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>Its recording.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True once it is resolved.</summary>
    public bool IsResolved { get; init; }
}
