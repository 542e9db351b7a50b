using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace TherapyOutcomes;

/// <summary>Formats messages with the library's own wording, in English or Spanish.</summary>
/// <remarks>
/// Days are written as people write them, such as <c>2 March 2026</c> or <c>2 de marzo de 2026</c>. Numbers have a decimal point in
/// every language. Ids, measures and commands keep their names; a clinic's own measure goes by the name that the clinic gave it. Immutable and thread-safe.
/// </remarks>
public sealed class MessageFormatter : IMessageFormatter
{
    private readonly FrozenDictionary<string, PlaceholderText> _messages;
    private readonly FrozenDictionary<(string Argument, string Value), string> _words;

    private readonly bool _opensWords;

    private MessageFormatter(string language, bool opensWords = true)
    {
        _opensWords = opensWords;
        var resource = WordResource.Load($"Rules.Messages.{language}.json");
        (Language, _messages, _words) = (language, resource.Texts, resource.Words);
    }

    /// <summary>The formatter for English.</summary>
    public static MessageFormatter English { get; } = new(LanguageTag.English);

    /// <summary>The formatter for Spanish. It addresses the reader as usted.</summary>
    public static MessageFormatter Spanish { get; } = new(LanguageTag.Spanish);

    /// <summary>The language of the messages: <c>en</c> or <c>es</c>.</summary>
    public string Language { get; }

    /// <summary>The formatter for English where no one asked for words, such as in a log: it writes a placeholder for a client's text.</summary>
    internal static MessageFormatter WithoutWords { get; } = new(LanguageTag.English, opensWords: false);

    internal static IReadOnlyList<MessageFormatter> All { get; } = [English, Spanish];

    internal IEnumerable<string> Keys => _messages.Keys;

    /// <summary>Returns the formatter for a language, or the English one if the library does not support the language.</summary>
    /// <param name="languageTag">A language tag such as <c>es</c> or <c>es-MX</c> (BCP 47). Case is ignored.</param>
    /// <returns>The formatter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="languageTag"/> is null.</exception>
    public static MessageFormatter For(string languageTag) =>
        LanguageTag.Find(languageTag) == LanguageTag.Spanish ? Spanish : English;

    /// <inheritdoc/>
    public string? Format(string key, ImmutableArray<Evidence> evidence)
    {
        return _messages.TryGetValue(key, out var text) ? text.Fill(ValueOf) : null;

        string? ValueOf(string place)
        {
            foreach (var item in evidence)
            {
                if (item.Name == place)
                {
                    return Write(item);
                }
            }

            return null;
        }
    }

    internal IEnumerable<string> PlacesOf(string key) => _messages[key].Names;

    /// <summary>Returns the words for a value, such as the name of a kind of red flag; null if it has none.</summary>
    internal string? WordOf(string argument, string value) => _words.GetValueOrDefault((argument, value));

    internal bool HasWord(string argument, string value) => _words.ContainsKey((argument, value));

    private string? Write(Evidence item) =>
        item.Day is { } day ? WrittenDay.Of(day, Language)
        : item.Text is { } named ? _words.GetValueOrDefault((item.Name, named)) ?? item.Label ?? named
        : item.Words is { } words ? Write(words)
        : item.Number?.ToString("0.####", CultureInfo.InvariantCulture);

    private string Write(ClientText words) => _opensWords && words.HasWords ? SafeText.OnOneLine(words.Reveal()) : words.ToString();
}
