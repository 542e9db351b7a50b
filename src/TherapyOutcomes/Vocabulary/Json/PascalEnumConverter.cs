using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Converts an enumeration value to and from its C# name, the form in which stages are written.</summary>
internal sealed class PascalEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Names = Enum.GetNames<T>();
    private static readonly string Allowed = string.Join(", ", Names);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Array.IndexOf(Names, reader.GetString()) is var index and >= 0
            ? Values[index]
            : throw new JsonException($"{typeof(T).Name} must be one of: {Allowed}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Array.IndexOf(Values, value) is var index and >= 0
            ? Names[index]
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Allowed: {Allowed}."));
}
