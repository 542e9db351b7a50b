using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TherapyOutcomes.Serialization;

/// <summary>Writes a list whose order has no meaning as a sorted list without duplicates.</summary>
internal sealed class CanonicalSetConverter<T> : JsonConverter<ImmutableArray<T>>
{
    public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
    {
        var info = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value.Select(item => JsonSerializer.Serialize(item, info)).Distinct().Order(StringComparer.Ordinal))
        {
            writer.WriteRawValue(item);
        }

        writer.WriteEndArray();
    }
}
