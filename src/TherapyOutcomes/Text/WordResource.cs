using System.Collections.Frozen;
using System.Text.Json;

namespace TherapyOutcomes;

/// <summary>Texts of one language, as they are kept in the library: texts by key, and words for the values of places.</summary>
/// <param name="Texts">The texts.</param>
/// <param name="Words">What to write for a value of a place, where that is not the value itself.</param>
internal sealed record WordResource(
    FrozenDictionary<string, PlaceholderText> Texts, FrozenDictionary<(string Place, string Value), string> Words)
{
    /// <summary>Loads a resource: its texts, and under <c>words</c> the words for each place or places.</summary>
    /// <param name="name">The resource's name below the library's namespace.</param>
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
