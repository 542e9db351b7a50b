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
    private static readonly LetterPhrases English = new(LanguageTag.English);
    private static readonly LetterPhrases Spanish = new(LanguageTag.Spanish);

    private readonly WordResource _resource;

    private LetterPhrases(string language)
    {
        Language = language;
        _resource = WordResource.Load($"Letters.Templates.{language}.json");
    }

    public static IReadOnlyList<LetterPhrases> All { get; } = [English, Spanish];

    public string Language { get; }

    public bool IsEnglish => this == English;

    public IEnumerable<string> Keys => _resource.Texts.Keys;

    public static LetterPhrases For(string languageTag) => LanguageTag.Find(languageTag) == LanguageTag.Spanish ? Spanish : English;

    public LetterTemplate Template(LetterKind kind) => new(Raw(kind == LetterKind.Summary ? "summary" : "congratulation"));

    public IEnumerable<string> PlacesOf(string key) => _resource.Texts[key].Names;

    /// <summary>Returns a sentence with its placeholders filled in.</summary>
    public string Say(string key, params (string Place, object Value)[] values) =>
        _resource.Texts[key].Fill(place => values.FirstOrDefault(value => value.Place == place).Value is { } value ? Write(value) : null);

    /// <summary>Returns the plain name of a measure, and of the side of the body that it was taken for.</summary>
    public string NameOf(Measure measure, BodySide? side)
    {
        // A measure without a plain name in this language goes by its short name.
        var name = _resource.Words.GetValueOrDefault(("measure", measure.Id.Value)) ?? Say("measure", ("measure", measure.ShortName()));
        return side is { } of ? Say("measure.side", ("measure", name), ("side", Say($"side.{WireNames<BodySide>.Of(of)}"))) : name;
    }

    /// <summary>Returns the words for whoever was there with the client, such as <c>your mother</c>.</summary>
    public string NameOf(Term role) => _resource.Words.GetValueOrDefault(("role", role.Value.ToLowerInvariant())) ?? Say("role", ("role", role.Value));

    private string Write(object value) => value switch
    {
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        DateOnly day => WrittenDay.Of(day, Language),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private string Raw(string key) => _resource.Texts[key].Fill(_ => null);
}
