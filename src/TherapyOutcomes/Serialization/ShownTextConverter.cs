using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes a text as its words, for the person that it is about. It cannot read texts.</summary>
internal sealed class ShownTextConverter : JsonConverter<ClientText>
{
    public override ClientText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Shown text can't be read back.");

    public override void Write(Utf8JsonWriter writer, ClientText value, JsonSerializerOptions options)
    {
        if (value.IsErased)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("erased"u8, true);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteStringValue(value.Reveal());
        }
    }
}
