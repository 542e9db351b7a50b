using System.Buffers;
using System.Text.Json;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures.Recording;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Exports;

/// <summary>
/// Writes what events say, without the ids that the library made. Those count the versions of the record, so they would show that something
/// was left out.
/// </summary>
internal static class ExportContent
{
    /// <summary>Returns the ids that the library made in a history.</summary>
    public static HashSet<string> MadeIds(IEnumerable<RecordedEvent> history) =>
    [
        .. history
            .Where(recorded => recorded.Event.NewFact is { } fact && GeneratedId.IsMade(fact, recorded.Metadata.Version))
            .Select(recorded => recorded.Event.NewFact!.Value.Id.Value),
        .. history.Select(recorded => IdOfEnding(recorded)).OfType<string>(),
    ];

    private static string? IdOfEnding(RecordedEvent recorded) => recorded.Event switch
    {
        Discontinued { IsDeath: true } => recorded.Metadata.AsFact.Value,
        ClientDied died => died.Ending.Value,
        ClientDeathWithdrawn withdrawn => withdrawn.Ending.Value,
        _ => null,
    };

    /// <summary>Returns the content of an event as JSON.</summary>
    public static byte[] Of(TherapyEvent told, HashSet<string> madeIds)
    {
        var content = EventSerializer.WriteShown(told);
        if (madeIds.Count == 0)
        {
            return content;
        }

        using var document = JsonDocument.Parse(content);
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JsonForms.Shown.Encoder }))
        {
            Write(writer, document.RootElement, madeIds);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, HashSet<string> madeIds)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var field in value.EnumerateObject().Where(field => !IsMade(field.Value, madeIds)))
                {
                    writer.WritePropertyName(field.Name);
                    Write(writer, field.Value, madeIds);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray().Where(item => !IsMade(item, madeIds)))
                {
                    Write(writer, item, madeIds);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(value.GetRawText());
                break;
        }
    }

    private static bool IsMade(JsonElement value, HashSet<string> madeIds) => value.ValueKind == JsonValueKind.String && madeIds.Contains(value.GetString()!);
}
