using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Converts a term to and from its text.</summary>
internal sealed class TermConverter : JsonConverter<Term>
{
    public override Term Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } value && Term.IsValid(value) ? new Term(value) : throw new JsonException($"A term must be {Term.Allowed}.");

    public override void Write(Utf8JsonWriter writer, Term value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
