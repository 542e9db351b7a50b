using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Feeds;

/// <summary>Represents a page of a clinic's events in the order of the feed. The events of a record are in the order of their versions.</summary>
public sealed record EventFeedPage
{
    internal EventFeedPage()
    {
    }

    /// <summary>The events, of records of every kind. Without their words, unless these were asked for.</summary>
    public required ImmutableArray<RecordedEvent> Events { get; init; }

    /// <summary>
    /// The position after these events, from which the next page starts; that of the request if there are none. At most 200 characters without spaces. It
    /// contains no client text. It becomes invalid when the store is restored or adopted (TO3020).
    /// </summary>
    public required string Position { get; init; }

    /// <summary>True if there is nothing more to read now; otherwise, false.</summary>
    public required bool IsAtEnd { get; init; }
}
