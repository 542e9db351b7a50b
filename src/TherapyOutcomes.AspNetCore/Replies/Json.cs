using System.Text.Encodings.Web;
using System.Text.Json;

namespace TherapyOutcomes.AspNetCore.Replies;

internal static class Json
{
    // The JSON is read by programs and never embedded in HTML, so letters need no escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes JSON as the bytes that are sent: what was a string on the way would take three times their memory.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        return stream.ToArray();
    }
}
