using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Writes a choice as an object with one property, and reads it back from a stored summary.</summary>
internal sealed class StepChoiceConverter : JsonConverter<StepChoice>
{
    public override StepChoice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var choice = document.RootElement.EnumerateObject().Single();
        return new StepChoice(choice.Name, choice.Value.GetString()!);
    }

    public override void Write(Utf8JsonWriter writer, StepChoice value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(value.Field, value.Value);
        writer.WriteEndObject();
    }
}
