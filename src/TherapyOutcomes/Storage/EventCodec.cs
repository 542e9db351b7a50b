using System.Collections.Immutable;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Storage;

/// <summary>Events as the library knows them to events as a store keeps them, and back.</summary>
internal static class EventCodec
{
    public static ImmutableArray<StoredEvent> Encode(RecordKey key, ImmutableArray<RecordedEvent> events, string? fingerprint)
    {
        var stored = ImmutableArray.CreateBuilder<StoredEvent>(events.Length);
        foreach (var (@event, metadata) in events)
        {
            stored.Add(new StoredEvent
            {
                Key = key,
                Version = metadata.Version,
                Command = metadata.Command,
                Ordinal = stored.Count,
                Name = @event.GetType().Name,
                Schema = EventCatalog.CurrentSchema,
                Actor = metadata.Actor,
                OccurredAt = metadata.OccurredAt,
                RecordedAt = metadata.RecordedAt,
                WorkflowVersion = metadata.WorkflowVersion,
                Policy = metadata.Policy,
                Fingerprint = fingerprint,
                Payload = EventSerializer.Write(@event),
            });
        }

        return stored.MoveToImmutable();
    }

    public static RecordedEvent Decode(StoredEvent stored) => new(
        EventSerializer.Read(stored.Name, stored.Schema, stored.Payload.Span),
        new EventMetadata
        {
            Version = stored.Version,
            Command = stored.Command,
            Actor = stored.Actor,
            OccurredAt = stored.OccurredAt,
            RecordedAt = stored.RecordedAt,
            WorkflowVersion = stored.WorkflowVersion,
            Policy = stored.Policy,
        });
}
