using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>
/// Writes a text with its features: <c>{"text":"…","words":2,"grade":1.5,"claimsCure":true}</c>, without
/// <c>text</c> when erased. This is the boundary at which a store with a key vault encrypts.
/// </summary>
internal sealed class ClientTextConverter : JsonConverter<ClientText>
{
    public override ClientText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = null;
        var features = default(TextFeatures);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("text"u8))
            {
                reader.Read();
                text = reader.GetString();
            }
            else if (reader.ValueTextEquals("words"u8))
            {
                reader.Read();
                features = features with { Words = reader.GetInt32() };
            }
            else if (reader.ValueTextEquals("grade"u8))
            {
                reader.Read();
                features = features with { Grade = reader.GetDecimal() };
            }
            else if (reader.ValueTextEquals("claimsCure"u8))
            {
                reader.Read();
                features = features with { ClaimsCure = reader.GetBoolean() };
            }
            else if (reader.ValueTextEquals("mentionsHealth"u8))
            {
                reader.Read();
                features = features with { MentionsHealth = reader.GetBoolean() };
            }
            else
            {
                throw new JsonException("A client text has only text, words, grade, claimsCure and mentionsHealth.");
            }
        }

        return new ClientText(text, features);
    }

    public override void Write(Utf8JsonWriter writer, ClientText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (!value.IsErased)
        {
            writer.WriteString("text"u8, value.Reveal());
        }

        writer.WriteNumber("words"u8, value.Features.Words);
        writer.WriteNumber("grade"u8, value.Features.Grade);
        if (value.Features.ClaimsCure)
        {
            writer.WriteBoolean("claimsCure"u8, true);
        }

        if (value.Features.MentionsHealth)
        {
            writer.WriteBoolean("mentionsHealth"u8, true);
        }

        writer.WriteEndObject();
    }
}
