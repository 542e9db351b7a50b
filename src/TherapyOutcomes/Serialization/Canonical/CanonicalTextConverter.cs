using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes the words of a text alone, for a digest: what is derived from them may change with the library.</summary>
internal sealed class CanonicalTextConverter : JsonConverter<ClientText>
{
    public override ClientText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, ClientText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Reveal());
}
