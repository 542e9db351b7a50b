using System.Collections.Immutable;

namespace TherapyOutcomes.Letters;

/// <summary>
/// A plain text with named placeholders, such as <c>{change}</c>, that are filled with the parts of a letter. To write a brace, double it.
/// </summary>
/// <remarks>A template is validated when it is created, so no client ever sees an unfilled placeholder. Instances are immutable and thread-safe.</remarks>
public sealed class LetterTemplate
{
    private readonly PlaceholderText _text;

    /// <summary>Initializes a new instance from a text.</summary>
    /// <param name="text">The text, which must not be blank. It can contain any of the <see cref="Placeholders"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2009: The text is blank, a brace has no partner, or a placeholder is unknown.</exception>
    public LetterTemplate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Invalid("It is blank.");
        }

        _text = PlaceholderText.TryParse(text, out var read, out var position)
            ? read
            : throw Invalid($"The brace at character {position + 1} has no partner. Write a literal brace twice.");
        if (_text.Names.FirstOrDefault(name => !Placeholders.Contains(name)) is { } unknown)
        {
            throw Invalid($"There is no placeholder {{{unknown}}}. Allowed: {string.Join(", ", Placeholders.Select(place => $"{{{place}}}"))}.");
        }

        Text = text;
    }

    /// <summary>
    /// The names of the placeholders: <c>change</c> (the scores then and now), <c>others</c> (other measures), <c>meaning</c> (whether the
    /// change is more than chance), <c>lasting</c> (whether it has lasted), <c>attribution</c> (what may have helped), <c>selfCare</c>, <c>soreness</c>, <c>whenToCall</c>,
    /// <c>talk</c> (whether it was discussed), <c>effort</c> (what the client did), <c>success</c> (better now, or during this time),
    /// <c>care</c> (how often and how long the client came, and when it ended), <c>outcome</c> (how it went, better or not), <c>recovery</c> (what to do if
    /// it comes back), <c>contact</c> (whether the clinic will ask again) and <c>signature</c> (the clinic's name and phone number). A part that a letter
    /// has nothing to say about is empty: without a current improvement, all of <c>change</c> to <c>attribution</c>, <c>talk</c> and <c>success</c>.
    /// </summary>
    public static ImmutableArray<string> Placeholders { get; } = LetterParts.Names;

    /// <summary>The text of the template.</summary>
    public string Text { get; }

    internal string Fill(LetterParts parts) => _text.Fill(parts.Find);

    private static TherapyOutcomesException Invalid(string what) =>
        new(ErrorCodes.TemplateInvalid, $"The template for a client letter can't be used: {what}");
}
