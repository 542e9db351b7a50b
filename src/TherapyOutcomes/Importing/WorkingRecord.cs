using TherapyOutcomes.Deciding;
using TherapyOutcomes.Events;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Importing;

/// <summary>A record as it will be once the events that wait to be written are written.</summary>
internal sealed class WorkingRecord(FoldedRecord stored)
{
    private readonly List<StoredEvent> _events = [];
    private readonly List<RecordedEvent> _withWords = [];

    /// <summary>The record with the waiting events.</summary>
    public FoldedRecord Current { get; private set; } = stored;

    /// <summary>The version of the record in the store.</summary>
    public long StoredVersion { get; } = stored.Version;

    /// <summary>The events that wait to be written.</summary>
    public IReadOnlyList<StoredEvent> Events => _events;

    /// <summary>The same events with their words.</summary>
    public IReadOnlyList<RecordedEvent> WithWords => _withWords;

    // What is decided next sees what a later read would see: the events as they are stored.
    public void Append(IReadOnlyList<StoredEvent> events, IReadOnlyList<RecordedEvent> withWords, EventCodec codec)
    {
        Current = Current.With(events, codec);
        _events.AddRange(events);
        _withWords.AddRange(withWords);
    }
}
