using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a legal hold, which keeps a client from being erased until it is released.</summary>
public sealed record ErasureHold
{
    internal ErasureHold(FactId id, EventMetadata recording) => (Id, Recording) = (id, recording);

    /// <summary>The id of the hold.</summary>
    public FactId Id { get; init; }

    /// <summary>True if the hold was released; otherwise, false.</summary>
    public bool IsReleased { get; init; }

    /// <summary>The metadata of the event that recorded the hold.</summary>
    public EventMetadata Recording { get; init; }
}
