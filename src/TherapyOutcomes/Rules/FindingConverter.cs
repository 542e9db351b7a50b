using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Rules;

/// <summary>Makes every serializer write a finding as answers do, in English, but without the words of a client.</summary>
internal sealed class FindingConverter : JsonConverter<Finding>
{
    public override Finding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Findings can't be read back. Evaluate the record instead.");

    public override void Write(Utf8JsonWriter writer, Finding value, JsonSerializerOptions options) =>
        FindingJson.Write(writer, value, value.InWords(MessageFormatter.WithoutWords));
}
