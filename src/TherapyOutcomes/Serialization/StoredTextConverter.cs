using System.Text.Json;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Serialization;

/// <summary>
/// Writes the part of a text that may remain after its words are erased, such as
/// <c>{"ref":0,"length":"short","claimsCure":true}</c>. The words themselves go to <see cref="TextSlots"/>, where the reference
/// points to them. An empty text has no reference.
/// </summary>
internal sealed class StoredTextConverter : JsonConverter<ClientText>
{
    public override ClientText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A stored text must be an object.");
        }

        var (features, slot, token) = (default(TextFeatures), (int?)null, (string?)null);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (Is(ref reader, "ref"u8))
            {
                slot = reader.GetInt32();
            }
            else if (Is(ref reader, "length"u8))
            {
                features = features with { Length = WireNames<TextLength>.TryParse(reader.GetString(), out var length) ? length : throw Unknown() };
            }
            else if (Is(ref reader, "grade"u8))
            {
                features = features with { Grade = reader.GetInt32() };
            }
            else if (Is(ref reader, "claimsCure"u8))
            {
                features = features with { ClaimsCure = reader.GetBoolean() };
            }
            else if (Is(ref reader, "mentionsHealth"u8))
            {
                features = features with { MentionsHealth = reader.GetBoolean() };
            }
            else if (Is(ref reader, "token"u8))
            {
                token = reader.GetString();
            }
            else
            {
                throw Unknown();
            }
        }

        return slot is { } place ? WordsAt(place, features, token) : ClientText.Stored(string.Empty, features, token);
    }

    public override void Write(Utf8JsonWriter writer, ClientText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (!value.HasWords || value.Reveal().Length > 0)
        {
            var slots = TextSlots.Current ?? throw new InvalidOperationException("An event can only be written with a place for its words.");
            writer.WriteNumber("ref"u8, slots.Add(value.Reveal()));
        }

        writer.WriteString("length"u8, WireNames<TextLength>.Of(value.Features.Length));
        if (value.Features.Grade is { } grade)
        {
            writer.WriteNumber("grade"u8, grade);
        }

        if (value.Features.ClaimsCure)
        {
            writer.WriteBoolean("claimsCure"u8, true);
        }

        if (value.Features.MentionsHealth)
        {
            writer.WriteBoolean("mentionsHealth"u8, true);
        }

        if (value.Token is { } token)
        {
            writer.WriteString("token"u8, token);
        }

        writer.WriteEndObject();
    }

    private static ClientText WordsAt(int place, TextFeatures features, string? token) =>
        TextSlots.Current is not { } slots ? ClientText.WithoutWords(features, token)
        : slots.AreErased ? ClientText.Erased(features, token)
        : place >= 0 && place < slots.Words.Count ? ClientText.Stored(slots.Words[place], features, token)
        : throw new JsonException("A text refers to words that are missing.");

    // Advances to the value if the name matches.
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static JsonException Unknown() => new("A stored text has the fields ref, length, grade, claimsCure, mentionsHealth and token.");
}
