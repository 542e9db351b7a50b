using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>Makes every serializer write explanations as <see cref="AnswerWriter"/> does.</summary>
internal sealed class ExplanationConverter : JsonConverter<EpisodeExplanation>
{
    public override EpisodeExplanation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("Explanations can't be read back. Explain the episode again instead.");

    public override void Write(Utf8JsonWriter writer, EpisodeExplanation value, JsonSerializerOptions options) =>
        ExplanationJson.Write(writer, value, MessageFormatter.English);
}
