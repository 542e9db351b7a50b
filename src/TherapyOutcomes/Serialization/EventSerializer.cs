using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;

namespace TherapyOutcomes.Serialization;

/// <summary>
/// Converts events to JSON and back, by stored name and schema version. The words of their texts are kept separate from the JSON.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="catalog">The catalog of known events.</param>
internal sealed class EventSerializer(EventCatalog catalog)
{
    public static EventSerializer Standard { get; } = new(EventCatalog.Standard);

    public WrittenEvent Write(TherapyEvent @event)
    {
        var form = catalog.FormOf(@event);
        var slots = TextSlots.ToCollect();
        var payload = TextSlots.With(slots, () => JsonSerializer.SerializeToUtf8Bytes(@event, JsonForms.Stored.GetTypeInfo(form.Type)));
        return new WrittenEvent(form.Name, form.SchemaOf(@event), payload, slots.Words);
    }

    /// <summary>Reads an event from its JSON.</summary>
    /// <param name="name">The stored name of the event.</param>
    /// <param name="schema">The stored schema version of the event.</param>
    /// <param name="payload">The JSON of the event.</param>
    /// <param name="slots">The words of the event's texts; null to leave them out.</param>
    /// <exception cref="TherapyOutcomesException">TO3001: the name or the schema is unknown, or the bytes are not such an event.</exception>
    public TherapyEvent Read(string name, int schema, ReadOnlyMemory<byte> payload, TextSlots? slots = null)
    {
        var form = catalog.Get(name, schema);
        try
        {
            var newest = schema == form.Schema ? payload : Upcast(form, schema, payload);
            var info = JsonForms.Stored.GetTypeInfo(form.Type);
            var read = slots is null
                ? JsonSerializer.Deserialize(newest.Span, info)
                : TextSlots.With(slots, () => JsonSerializer.Deserialize(newest.Span, info));
            return (TherapyEvent?)read ?? throw Unreadable($"The stored event '{name}' is empty.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            // The message and path of the inner exception may repeat stored content, so only the position is kept.
            var place = (exception as JsonException)?.BytePositionInLine ?? 0;
            throw Unreadable(string.Create(CultureInfo.InvariantCulture, $"The stored event '{name}' can't be read at byte {place}."));
        }
    }

    /// <summary>Writes an event including its words, for the person that it is about.</summary>
    public static byte[] WriteShown(TherapyEvent @event) => JsonSerializer.SerializeToUtf8Bytes(@event, JsonForms.Shown.GetTypeInfo(@event.GetType()));

    /// <summary>Writes an event with the words that were read, for whoever follows what happens.</summary>
    public static byte[] WriteRead(TherapyEvent @event) => JsonSerializer.SerializeToUtf8Bytes(@event, JsonForms.Read.GetTypeInfo(@event.GetType()));

    private static byte[] Upcast(EventForm form, int schema, ReadOnlyMemory<byte> payload)
    {
        var content = JsonNode.Parse(payload.Span)?.AsObject() ?? throw new JsonException("The event is empty.");
        foreach (var upcast in form.Upcasters[(schema - 1)..])
        {
            upcast(content);
        }

        return System.Text.Encoding.UTF8.GetBytes(content.ToJsonString());
    }

    private static TherapyOutcomesException Unreadable(string message) => new(ErrorCodes.EventUnreadable, message);
}
