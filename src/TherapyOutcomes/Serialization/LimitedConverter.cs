using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>
/// Reads only values that a record can hold. A stored value beyond the limits was not written by this library, and rules could not
/// calculate with it.
/// </summary>
/// <param name="plain">The converter that reads and writes the value.</param>
/// <param name="holds">Determines whether a record can hold the value.</param>
internal sealed class LimitedConverter<T>(JsonConverter<T> plain, Predicate<T> holds) : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        plain.Read(ref reader, typeToConvert, options) is { } value && holds(value) ? value : throw new JsonException("A value is out of range.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => plain.Write(writer, value, options);
}
