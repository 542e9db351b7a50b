using System.Collections.Frozen;
using System.Globalization;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Letters;

/// <summary>The sentences from which letters are built, in one language.</summary>
/// <remarks>
/// Words and sentences are short. The source for soreness of up to 36 hours is Cambron 2007, doi 10.1089/acm.2006.6401; the advice on when to
/// call follows the emergencies in the red-flag catalog. Instances are immutable and thread-safe.
/// </remarks>
internal sealed class LetterPhrases
{
    private static readonly LetterPhrases English = new(LanguageTag.English, LetterReader.Client);
    private static readonly LetterPhrases Spanish = new(LanguageTag.Spanish, LetterReader.Client);
    private static readonly LetterPhrases EnglishForGuardian = new(LanguageTag.English, LetterReader.Guardian);
    private static readonly LetterPhrases SpanishForGuardian = new(LanguageTag.Spanish, LetterReader.Guardian);

    // Measures have the same names for everyone.
    private readonly FrozenDictionary<(string Place, string Value), string> _measures;
    private readonly WordResource _resource;

    private LetterPhrases(string language, LetterReader reader)
    {
        Language = language;
        Reader = reader;
        var client = WordResource.Load($"Letters.Templates.{language}.json");
        _resource = reader == LetterReader.Client ? client : WordResource.Load($"Letters.Templates.{language}.guardian.json");
        _measures = client.Words;
    }

    public static IReadOnlyList<LetterPhrases> All { get; } = [English, Spanish, EnglishForGuardian, SpanishForGuardian];

    public string Language { get; }

    public LetterReader Reader { get; }

    public bool IsEnglish => Language == LanguageTag.English;

    public IEnumerable<string> Keys => _resource.Texts.Keys;

    public static LetterPhrases For(string languageTag, LetterReader reader = LetterReader.Client) => (LanguageTag.Find(languageTag) == LanguageTag.Spanish, reader) switch
    {
        (true, LetterReader.Guardian) => SpanishForGuardian,
        (true, _) => Spanish,
        (false, LetterReader.Guardian) => EnglishForGuardian,
        _ => English,
    };

    public LetterTemplate Template(LetterKind kind) => new(Raw(WireNames<LetterKind>.Of(kind)));

    public IEnumerable<string> PlacesOf(string key) => _resource.Texts[key].Names;

    /// <summary>Returns a sentence with its placeholders filled in.</summary>
    public string Say(string key, params (string Place, object Value)[] values) =>
        _resource.Texts[key].Fill(place => values.FirstOrDefault(value => value.Place == place).Value is { } value ? Write(value) : null);

    /// <summary>Returns the plain name of a measure, and of the side of the body that it was taken for.</summary>
    public string NameOf(Measure measure, BodySide? side)
    {
        // A measure without a plain name in this language goes by its short name.
        var name = _measures.GetValueOrDefault(("measure", measure.Id.Value)) ?? Say("measure", ("measure", measure.ShortName()));
        return side is { } of ? Say("measure.side", ("measure", name), ("side", Say($"side.{WireNames<BodySide>.Of(of)}"))) : name;
    }

    /// <summary>Returns the words for whoever was there with the client, such as <c>your mother</c>.</summary>
    public string NameOf(Term role) => _resource.Words.GetValueOrDefault(("role", role.Value.ToLowerInvariant())) ?? Say("role", ("role", role.Value));

    /// <summary>Returns the words for what a guardian is to the client, such as <c>mother</c>.</summary>
    public string RelationOf(Term relation) => _resource.Words.GetValueOrDefault(("relation", relation.Value.ToLowerInvariant())) ?? relation.Value;

    private string Write(object value) => value switch
    {
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        DateOnly day => WrittenDay.Of(day, Language),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private string Raw(string key) => _resource.Texts[key].Fill(_ => null);
}
