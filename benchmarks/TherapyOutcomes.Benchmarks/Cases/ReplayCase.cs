using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TherapyOutcomes.Episodes;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>A stored history, folded into an episode or merely deserialised by the same source-generated code.</summary>
internal sealed class ReplayCase
{
    private readonly List<StoredEvent> _history;
    private readonly JsonTypeInfo[] _types;

    public ReplayCase(int events)
    {
        _history = CareStory.Treating(events).History;
        _types = [.. _history.Select(stored => EventJsonContext.Default.GetTypeInfo(TypeOf(stored.Name))!)];
    }

    public Episode Replay() => EpisodeEvolver.Replay(CareStory.Key, _history.Select(EventCodec.Decode))!;

    public object? DeserializeOnly()
    {
        object? last = null;
        for (var index = 0; index < _types.Length; index++)
        {
            last = JsonSerializer.Deserialize(_history[index].Payload.Span, _types[index]);
        }

        return last;
    }

    private static Type TypeOf(string name) => EventCatalog.TryGet(name, out var type) ? type : throw new InvalidOperationException(name);
}
