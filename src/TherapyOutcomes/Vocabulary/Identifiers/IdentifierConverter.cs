using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Converts an id to and from its text.</summary>
internal sealed class IdentifierConverter<T> : JsonConverter<T>
    where T : struct, IIdentifier<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } value && Identifier.IsValid(value, T.Extra)
            ? T.Create(value)
            : throw new JsonException($"An id must be {Identifier.Allowed(T.Extra)}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
