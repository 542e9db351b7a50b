using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a concern of the client.</summary>
public sealed record Concern : IDatedFact
{
    internal Concern()
    {
    }

    /// <summary>The id of the concern.</summary>
    public required FactId Id { get; init; }

    /// <summary>The metadata of the event that recorded the concern.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True if the concern is resolved; otherwise, false.</summary>
    public bool IsResolved { get; init; }
}
