using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TherapyOutcomes.AspNetCore.Replies;

internal static class Json
{
    // The JSON is read by programs and never embedded in HTML, so letters need no escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
