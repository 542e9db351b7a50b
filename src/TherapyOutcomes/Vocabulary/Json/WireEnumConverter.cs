using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Converts an enumeration value to and from its public name.</summary>
internal sealed class WireEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WireNames<T>.TryParse(reader.GetString(), out var value)
            ? value
            : throw new JsonException($"{typeof(T).Name} must be one of: {WireNames<T>.Allowed}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WireNames<T>.Of(value));
}
