namespace TherapyOutcomes.Storage;

/// <summary>Represents an event at its position in the feed of its clinic.</summary>
public sealed record StoredFeedEvent
{
    /// <summary>
    /// The position of the event: 1 to 64 of the characters <c>A–Z a–z 0–9 -</c>. Only the store knows what they mean. It stays the same as long as the id of
    /// the store's content does.
    /// </summary>
    public required string Position { get; init; }

    /// <summary>The event.</summary>
    public required StoredEvent Event { get; init; }

    /// <summary>Returns the position and the place of the event, without any content.</summary>
    public override string ToString() => $"{Position}: {Event}";
}
