using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TherapyOutcomes.Serialization;

/// <summary>Converts the words of one event to bytes: a JSON list, padded with spaces so that its length reveals little.</summary>
internal static class TextBlob
{
    private const int Step = 64;

    private static readonly JsonTypeInfo<List<string>> ListOfWords = TextJsonContext.Default.ListString;

    public static byte[] Write(IReadOnlyList<string> words)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes([.. words], ListOfWords);
        var padded = new byte[(json.Length + Step - 1) / Step * Step];
        padded.AsSpan(json.Length).Fill((byte)' ');
        json.CopyTo(padded, 0);
        return padded;
    }

    /// <exception cref="JsonException">The bytes are not a list of words.</exception>
    public static List<string> Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, ListOfWords) is { } words && !words.Contains(null!)
            ? words
            : throw new JsonException("The words are missing.");
}
