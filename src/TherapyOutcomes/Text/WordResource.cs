using System.Collections.Frozen;
using System.Text.Json;

namespace TherapyOutcomes;

/// <summary>The texts of one language as stored in the library: texts by key, and words for placeholder values.</summary>
/// <param name="Texts">The texts, by key.</param>
/// <param name="Words">The words to write instead of a placeholder's value.</param>
internal sealed record WordResource(
    FrozenDictionary<string, PlaceholderText> Texts, FrozenDictionary<(string Place, string Value), string> Words)
{
    /// <summary>Loads a resource with its texts and, under <c>words</c>, the words for one or more placeholders.</summary>
    /// <param name="name">The name of the resource, without the library's namespace.</param>
    public static WordResource Load(string name)
    {
        using var stream = typeof(WordResource).Assembly.GetManifestResourceStream($"TherapyOutcomes.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var document = JsonDocument.Parse(stream);
        var texts = document.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String);
        return new WordResource(
            texts.ToFrozenDictionary(property => property.Name, property => PlaceholderText.Parse(property.Value.GetString()!)),
            WordsOf(document.RootElement).ToFrozenDictionary(word => (word.Place, word.Value), word => word.Words));
    }

    private static IEnumerable<(string Place, string Value, string Words)> WordsOf(JsonElement root) =>
        root.TryGetProperty("words", out var words)
            ? from places in words.EnumerateObject()
              from place in places.Name.Split(' ')
              from word in places.Value.EnumerateObject()
              select (place, word.Name, word.Value.GetString()!)
            : [];
}
