using System.Collections.Immutable;

namespace TherapyOutcomes.Communication.Letters;

/// <summary>The templates of texts for clients: the library's own, and those that a clinic puts in their place.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LetterTemplates
{
    private readonly ImmutableSortedDictionary<(LetterKind Kind, string Language), LetterTemplate> _own;

    private LetterTemplates(ImmutableSortedDictionary<(LetterKind Kind, string Language), LetterTemplate> own) => _own = own;

    /// <summary>The library's own templates, in English and Spanish.</summary>
    public static LetterTemplates Standard { get; } = new(ImmutableSortedDictionary<(LetterKind Kind, string Language), LetterTemplate>.Empty);

    /// <summary>Those that a clinic put in place of the library's.</summary>
    internal IEnumerable<KeyValuePair<(LetterKind Kind, string Language), LetterTemplate>> Own => _own;

    /// <summary>The template of a text in a language; English where the library does not write it.</summary>
    /// <param name="kind">Which text.</param>
    /// <param name="languageTag">A tag such as <c>es</c> or <c>es-MX</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="languageTag"/> is null.</exception>
    public LetterTemplate For(LetterKind kind, string languageTag)
    {
        var phrases = LetterPhrases.For(languageTag);
        return _own.GetValueOrDefault((kind, phrases.Language)) ?? phrases.Template(kind);
    }

    /// <summary>Templates with one put in place of the library's.</summary>
    /// <param name="kind">Which text.</param>
    /// <param name="languageTag">Its language, <c>en</c> or <c>es</c>: the parts that fill it are written in these.</param>
    /// <param name="template">The template.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2009: the library does not write that language.</exception>
    public LetterTemplates With(LetterKind kind, string languageTag, LetterTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var language = LanguageTag.Find(languageTag) ?? throw new TherapyOutcomesException(
            ErrorCodes.TemplateInvalid, $"Client letters are not available in that language. Allowed: {string.Join(", ", LanguageTag.Known)}.");
        return new LetterTemplates(_own.SetItem((kind, language), template));
    }
}
