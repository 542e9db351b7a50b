using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>
/// Writes <c>{"redacted":true}</c> in place of a text and never reads one, so that serializing an object by accident reveals no words.
/// </summary>
internal sealed class RedactedTextConverter : JsonConverter<ClientText>
{
    public override ClientText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A client text can't be read from JSON: it is redacted where objects are serialized. Commands are read by CommandReader.");

    public override void Write(Utf8JsonWriter writer, ClientText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("redacted"u8, true);
        writer.WriteEndObject();
    }
}
