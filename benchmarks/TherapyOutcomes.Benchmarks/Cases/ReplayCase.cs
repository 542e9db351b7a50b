using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>Replays a stored history into an episode, or only deserializes it with the same source-generated code.</summary>
internal sealed class ReplayCase
{
    private readonly IReadOnlyList<StoredEvent> _history;
    private readonly JsonTypeInfo[] _types;

    public ReplayCase(int events)
    {
        _history = CareStory.Treating(events).History;
        _types = [.. _history.Select(stored => JsonForms.Stored.GetTypeInfo(EventCatalog.Standard.Get(stored.Name, stored.Schema).Type)!)];
    }

    public object Replay() => FoldedRecord.Empty(CareStory.Key, TimeZoneInfo.Utc).With(_history, EventCodec.Standard).Episode!;

    public object? DeserializeOnly()
    {
        object? last = null;
        for (var index = 0; index < _types.Length; index++)
        {
            last = JsonSerializer.Deserialize(_history[index].Payload.Span, _types[index]);
        }

        return last;
    }
}
