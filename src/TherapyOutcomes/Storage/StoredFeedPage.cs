using System.Collections.Immutable;

namespace TherapyOutcomes.Storage;

/// <summary>Represents a page of a clinic's events in the order of the feed.</summary>
public sealed record StoredFeedPage
{
    /// <summary>The id of the store's content (<see cref="IRecordStore.GetStoreIdAsync"/>), as the store has it now and not as the process remembers it.</summary>
    public required Guid StoreId { get; init; }

    /// <summary>The events.</summary>
    public required ImmutableArray<StoredFeedEvent> Events { get; init; }
}
