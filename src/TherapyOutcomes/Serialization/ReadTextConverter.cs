using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes a text as it was read: its words, or why there are none. It cannot read texts.</summary>
internal sealed class ReadTextConverter : JsonConverter<ClientText>
{
    private static readonly ShownTextConverter Shown = new();

    public override ClientText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Shown.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, ClientText value, JsonSerializerOptions options)
    {
        if (value.HasWords || value.IsErased)
        {
            Shown.Write(writer, value, options);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteBoolean("withheld"u8, true);
            writer.WriteEndObject();
        }
    }
}
