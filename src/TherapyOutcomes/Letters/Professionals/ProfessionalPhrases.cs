using System.Globalization;

namespace TherapyOutcomes.Letters;

/// <summary>The sentences from which letters to professionals are built, in one language.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
internal sealed class ProfessionalPhrases
{
    private static readonly ProfessionalPhrases English = new(LanguageTag.English);
    private static readonly ProfessionalPhrases Spanish = new(LanguageTag.Spanish);

    private readonly WordResource _resource;
    private readonly MessageFormatter _messages;

    private ProfessionalPhrases(string language)
    {
        Language = language;
        _resource = WordResource.Load($"Letters.Professionals.{language}.json");
        _messages = MessageFormatter.For(language);
    }

    public static IReadOnlyList<ProfessionalPhrases> All { get; } = [English, Spanish];

    public string Language { get; }

    public bool IsEnglish => this == English;

    public IEnumerable<string> Keys => _resource.Texts.Keys;

    public static ProfessionalPhrases For(string languageTag) => LanguageTag.Find(languageTag) == LanguageTag.Spanish ? Spanish : English;

    public IEnumerable<string> PlacesOf(string key) => _resource.Texts[key].Names;

    /// <summary>Returns a sentence with its placeholders filled in.</summary>
    public string Say(string key, params (string Place, object Value)[] values) =>
        _resource.Texts[key].Fill(place => values.FirstOrDefault(value => value.Place == place).Value is { } value ? Write(place, value) : null);

    /// <summary>Returns the words for one of the library's own values, such as a scope.</summary>
    public string Word(string place, string value) => _resource.Words.GetValueOrDefault((place, value)) ?? value;

    /// <summary>Returns the name of a kind of red flag in words.</summary>
    public string NameOf(RedFlagId flag) => _messages.WordOf("flag", flag.Value) ?? Plain(flag.Value);

    /// <summary>Returns the name of a profession in words.</summary>
    public string NameOf(Term kind) => _resource.Words.GetValueOrDefault(("kind", kind.Value.ToLowerInvariant())) ?? Plain(kind.Value);

    /// <summary>Returns terms as a list in words.</summary>
    public static string ListOf(IEnumerable<Term> terms) => string.Join(", ", terms.Select(term => Plain(term.Value)).Distinct(StringComparer.Ordinal));

    public static string Plain(string term) => term.Replace('-', ' ').Replace('_', ' ');

    private string Write(string place, object value) => value switch
    {
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        DateOnly day => WrittenDay.Of(day, Language),
        string word => Word(place, word),
        Typed typed => typed.Text,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
