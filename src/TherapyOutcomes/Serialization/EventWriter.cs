using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes recorded events as JSON, one object per line, for whoever follows what happens.</summary>
/// <remarks>
/// A text whose words were not read is written as <c>{"withheld":true}</c>, and one whose words were destroyed as <c>{"erased":true}</c>. If an event was read
/// with its words, the JSON contains them: don't log it. Thread-safe.
/// </remarks>
public static class EventWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an event as JSON on a single line: what and when it is, in which record, and what it says.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public static string Write(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer, recorded);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter writer, RecordedEvent recorded)
    {
        var metadata = recorded.Metadata;
        writer.WriteStartObject();
        writer.WriteString("id", metadata.EventId);
        writer.WriteString("event", EventCatalog.Standard.FormOf(recorded.Event).Name);
        writer.WriteString("clinic", metadata.Record.Clinic.Value);
        writer.WriteString("record", metadata.Record.ToString());
        writer.WriteNumber("version", metadata.Version);
        writer.WriteString("command", metadata.Command.Value);
        writer.WriteString("actor", metadata.Actor.Value);
        writer.WriteString("at", WireTime.Write(metadata.OccurredAt));
        writer.WriteString("recordedAt", WireTime.Write(metadata.RecordedAt));
        if (metadata.IsImported)
        {
            writer.WriteBoolean("imported", true);
        }

        writer.WritePropertyName("content");
        writer.WriteRawValue(EventSerializer.WriteRead(recorded.Event));
        writer.WriteEndObject();
    }
}
