using System.Collections.Immutable;

namespace TherapyOutcomes.Letters;

/// <summary>The templates of the letters to clients: the library's own and those with which a clinic replaces them.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class LetterTemplates
{
    private readonly ImmutableSortedDictionary<(LetterKind Kind, string Language, LetterReader Reader), LetterTemplate> _own;

    private LetterTemplates(ImmutableSortedDictionary<(LetterKind Kind, string Language, LetterReader Reader), LetterTemplate> own) => _own = own;

    /// <summary>The library's own templates, in English and Spanish.</summary>
    public static LetterTemplates Standard { get; } = new(ImmutableSortedDictionary<(LetterKind Kind, string Language, LetterReader Reader), LetterTemplate>.Empty);

    /// <summary>The templates with which the clinic replaces the library's own.</summary>
    internal IEnumerable<KeyValuePair<(LetterKind Kind, string Language, LetterReader Reader), LetterTemplate>> Own => _own;

    /// <summary>Returns the template of a letter in a language, or in English if the library does not write in that language.</summary>
    /// <param name="kind">The kind of letter.</param>
    /// <param name="languageTag">A language tag, such as <c>es</c> or <c>es-MX</c>.</param>
    /// <param name="reader">Whom the letter addresses.</param>
    /// <exception cref="ArgumentNullException"><paramref name="languageTag"/> is null.</exception>
    public LetterTemplate For(LetterKind kind, string languageTag, LetterReader reader = LetterReader.Client)
    {
        var phrases = LetterPhrases.For(languageTag, reader);
        return _own.GetValueOrDefault((kind, phrases.Language, reader)) ?? phrases.Template(kind);
    }

    /// <summary>Returns a copy in which one of the library's templates is replaced.</summary>
    /// <param name="kind">The kind of letter.</param>
    /// <param name="languageTag">The language of the template, <c>en</c> or <c>es</c>. The parts that fill it are available only in these languages.</param>
    /// <param name="template">The template.</param>
    /// <param name="reader">Whom the letter addresses. Letters to a guardian have templates of their own.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2009: The library does not write in that language.</exception>
    public LetterTemplates With(LetterKind kind, string languageTag, LetterTemplate template, LetterReader reader = LetterReader.Client)
    {
        ArgumentNullException.ThrowIfNull(template);
        var language = LanguageTag.Find(languageTag) ?? throw new TherapyOutcomesException(
            ErrorCodes.TemplateInvalid, $"Client letters are not available in that language. Allowed: {string.Join(", ", LanguageTag.Known)}.");
        return new LetterTemplates(_own.SetItem((kind, language, reader), template));
    }
}
