using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>Makes every serializer write a next step as answers do, in English.</summary>
internal sealed class NextStepConverter : JsonConverter<NextStep>
{
    public override NextStep Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Next steps can't be read back. Evaluate the record instead.");

    public override void Write(Utf8JsonWriter writer, NextStep value, JsonSerializerOptions options) =>
        NextStepJson.Write(writer, value, value.InWords(MessageFormatter.English));
}
