using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>
/// Converts one input of a finding to and from JSON such as <c>{"name":"days","number":3}</c> or
/// <c>{"name":"due","text":"2026-03-02"}</c>. A label follows its text. The words of a client are not written.
/// </summary>
internal sealed class EvidenceConverter : JsonConverter<Evidence>
{
    public override Evidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var name = Text(document.RootElement, "name") ?? throw new JsonException("Evidence needs a name.");
        return document.RootElement.TryGetProperty("number", out var number)
            ? new Evidence(name, number.GetDecimal())
            : document.RootElement.TryGetProperty("label", out var label) ? Evidence.Named(name, TextOf(document.RootElement), label.GetString())
            : Evidence.Read(name, TextOf(document.RootElement));
    }

    public override void Write(Utf8JsonWriter writer, Evidence value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, value.Name);
        if (value.Number is { } number)
        {
            writer.WriteNumber("number"u8, number);
        }
        else if (value.Words is { } words)
        {
            writer.WriteString("text"u8, words.ToString());
        }
        else
        {
            writer.WriteString("text"u8, value.Text);
        }

        if (value.Label is { } label)
        {
            writer.WriteString("label"u8, label);
        }

        writer.WriteEndObject();
    }

    private static string TextOf(JsonElement evidence) =>
        Text(evidence, "text") ?? throw new JsonException("Evidence needs a number or a text.");

    private static string? Text(JsonElement evidence, string property) => evidence.TryGetProperty(property, out var text) ? text.GetString() : null;
}
