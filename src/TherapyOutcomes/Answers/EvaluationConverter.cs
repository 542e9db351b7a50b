using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>Makes every serializer write answers and evaluations as <see cref="AnswerWriter"/> does, but without the words of a client: an object that is serialized may end in a log.</summary>
internal sealed class EvaluationConverter : JsonConverter<RecordEvaluation>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(RecordEvaluation));

    public override RecordEvaluation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Answers and evaluations can't be read back. Evaluate the record instead.");

    public override void Write(Utf8JsonWriter writer, RecordEvaluation value, JsonSerializerOptions options) =>
        writer.WriteRawValue(AnswerWriter.Write(value, MessageFormatter.WithoutWords), skipInputValidation: true);
}
