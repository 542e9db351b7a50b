using System.Text.Json;

namespace TherapyOutcomes.Serialization;

/// <summary>Events to JSON and back, by name and version.</summary>
internal static class EventSerializer
{
    public static ReadOnlyMemory<byte> Write(TherapyEvent @event) =>
        JsonSerializer.SerializeToUtf8Bytes(@event, EventJsonContext.Default.GetTypeInfo(@event.GetType())!);

    /// <exception cref="TherapyOutcomesException">TO3001: unknown name, newer version, or bytes that are no such event.</exception>
    public static TherapyEvent Read(string name, int schema, ReadOnlySpan<byte> payload)
    {
        if (!EventCatalog.TryGet(name, out var type))
        {
            throw Unreadable($"This version of the library knows no event '{name}'. Upgrade it before reading this record.");
        }

        if (schema is < 1 or > EventCatalog.CurrentSchema)
        {
            throw Unreadable($"The event '{name}' has form {schema}; this version reads up to {EventCatalog.CurrentSchema}. Upgrade it before reading this record.");
        }

        try
        {
            return (TherapyEvent?)JsonSerializer.Deserialize(payload, EventJsonContext.Default.GetTypeInfo(type)!)
                ?? throw Unreadable($"The stored event '{name}' is empty.");
        }
        catch (JsonException exception)
        {
            // The inner message may repeat a value, so only the place is kept.
            throw Unreadable($"The stored event '{name}' can't be read at {exception.Path ?? "its start"}.");
        }
    }

    private static TherapyOutcomesException Unreadable(string message) => new(ErrorCodes.EventUnreadable, message);
}
