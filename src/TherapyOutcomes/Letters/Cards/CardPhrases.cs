using System.Globalization;

namespace TherapyOutcomes.Letters;

/// <summary>The sentences from which cards are built, in one language.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
internal sealed class CardPhrases
{
    private static readonly CardPhrases English = new(LanguageTag.English);
    private static readonly CardPhrases Spanish = new(LanguageTag.Spanish);

    private readonly WordResource _resource;

    private CardPhrases(string language)
    {
        Language = language;
        _resource = WordResource.Load($"Letters.Cards.{language}.json");
        Messages = MessageFormatter.For(language);
    }

    public static IReadOnlyList<CardPhrases> All { get; } = [English, Spanish];

    public string Language { get; }

    /// <summary>The formatter for the reasons of next steps.</summary>
    public MessageFormatter Messages { get; }

    public IEnumerable<string> Keys => _resource.Texts.Keys;

    public static CardPhrases For(string languageTag) => LanguageTag.Find(languageTag) == LanguageTag.Spanish ? Spanish : English;

    public IEnumerable<string> PlacesOf(string key) => _resource.Texts[key].Names;

    /// <summary>Returns a sentence with its placeholders filled in.</summary>
    public string Say(string key, params (string Place, object Value)[] values) =>
        _resource.Texts[key].Fill(place => values.FirstOrDefault(value => value.Place == place).Value is { } value ? Write(value) : null);

    /// <summary>Returns a sentence without placeholders; null if there is none.</summary>
    public string? Find(string key) => _resource.Texts.GetValueOrDefault(key)?.Fill(_ => null);

    private string Write(object value) => value switch
    {
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        DateOnly day => WrittenDay.Of(day, Language),
        RedFlagId flag => Messages.WordOf("flag", flag.Value) ?? flag.Value,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
