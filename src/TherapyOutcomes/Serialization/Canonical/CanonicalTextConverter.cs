using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>
/// Writes only the words of a text, for a digest. Features that the library derives from the words may change with its version.
/// </summary>
internal sealed class CanonicalTextConverter : JsonConverter<ClientText>
{
    public override ClientText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, ClientText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Reveal());
}
