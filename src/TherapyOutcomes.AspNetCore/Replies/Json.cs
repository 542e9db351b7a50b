using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>Writes the JSON of answers.</summary>
internal static class Json
{
    public const string ContentType = "application/json; charset=utf-8";

    // The JSON is read by programs and never embedded in HTML, so letters need no escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes JSON as the bytes that are sent: a string or a buffer that grows on the way would take several times their memory.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new PooledBuffer();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return buffer.ToArray();
    }

    /// <summary>Writes a day, such as <c>2026-01-31</c>.</summary>
    public static void WriteDay(this Utf8JsonWriter writer, string name, DateOnly day)
    {
        Span<byte> text = stackalloc byte[10];
        day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        writer.WriteString(name, text);
    }

    /// <summary>Returns where in an object the value of a member is; an empty range if it has no such member.</summary>
    public static Range PlaceOf(string member, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(member);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isFound)
            {
                return start..(int)reader.BytesConsumed;
            }
        }

        return default;
    }
}
