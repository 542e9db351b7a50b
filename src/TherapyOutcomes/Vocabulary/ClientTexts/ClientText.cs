using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>
/// Represents a text about or from a client, or one that identifies a person. The words never leak by accident: <see cref="ToString"/>
/// returns <c>[text]</c>, JSON serialization writes a placeholder, and only <see cref="Reveal"/> returns the words.
/// </summary>
/// <remarks>
/// Keeps what rules need to know about the text (<see cref="Features"/>). Decisions work without the words, so a record leads to the
/// same decisions after its texts are erased. <c>default</c> is the empty text.
/// </remarks>
[JsonConverter(typeof(RedactedTextConverter))]
public readonly struct ClientText : IEquatable<ClientText>
{
    private readonly string? _text;
    private readonly Words _words;

    /// <summary>Creates a client text and computes its features once.</summary>
    /// <param name="text">Any text. It can be empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ClientText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        Features = TextFeatures.Of(text);
    }

    private ClientText(string? text, Words words, TextFeatures features, string? token) =>
        (_text, _words, Features, Token) = (text, words, features, token);

    private enum Words
    {
        Present = 0,
        NotRead = 1,
        Erased = 2,
    }

    /// <summary>The features that rules need to know. They are kept when the words are erased.</summary>
    public TextFeatures Features { get; }

    /// <summary>
    /// True if <see cref="Reveal"/> returns the words; otherwise, false. Decisions work without the words, so this is false there, and
    /// also after the words are erased.
    /// </summary>
    public bool HasWords => _words == Words.Present;

    /// <summary>True if the words were destroyed; otherwise, false. <see cref="Reveal"/> then returns an empty string.</summary>
    public bool IsErased => _words == Words.Erased;

    /// <summary>True if the text says nothing: it has nothing but white space, invisible characters and punctuation; otherwise, false.</summary>
    public bool IsBlank => Features.Length == TextLength.None;

    /// <summary>The token by which the name of a recipient or a course is compared without its words. Null for other texts.</summary>
    internal string? Token { get; }

    /// <summary>Creates a client text from a string.</summary>
    /// <param name="text">Any text. It can be empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator ClientText(string text) => new(text);

    /// <summary>
    /// Determines whether two texts are equal. Texts without words are equal if their features are equal and their words are missing
    /// for the same reason.
    /// </summary>
    public static bool operator ==(ClientText left, ClientText right) => left.Equals(right);

    /// <summary>
    /// Determines whether two texts differ. Texts without words are equal if their features are equal and their words are missing for
    /// the same reason.
    /// </summary>
    public static bool operator !=(ClientText left, ClientText right) => !left.Equals(right);

    /// <summary>Returns the words, so that they can be shown to a person who may read them. Never log the result.</summary>
    /// <returns>The words, or an empty string if they were erased.</returns>
    /// <exception cref="InvalidOperationException">The words were not read. Decisions and rules work without them.</exception>
    public string Reveal() => _words == Words.NotRead
        ? throw new InvalidOperationException("The words were not loaded. Decisions and rules work without them; read the record to show them to a person.")
        : _text ?? string.Empty;

    /// <summary>
    /// Determines whether two texts name the same person or thing. Case, white space, invisible characters and periods don't count. A text whose words are
    /// gone is matched by its token if it has one. Otherwise it matches nothing.
    /// </summary>
    /// <param name="other">The text to compare with.</param>
    public bool Names(ClientText other) => Token is { } one && other.Token is { } another && NameTokens.AreAlike(one, another)
        ? one == another
        : HasWords && other.HasWords ? RecipientName.Normalize(Reveal()) == RecipientName.Normalize(other.Reveal())
        : HasWords ? other.Token is { } token && token == NameTokens.PlainOf(Reveal())
        : other.HasWords && Token is { } own && own == NameTokens.PlainOf(other.Reveal());

    /// <summary>
    /// Determines whether the text is the given name. Case, white space, invisible characters and periods don't count. A text without words matches nothing.
    /// </summary>
    /// <param name="name">The name to compare with.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool Names(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return HasWords && RecipientName.Normalize(Reveal()) == RecipientName.Normalize(name);
    }

    /// <inheritdoc/>
    public bool Equals(ClientText other) =>
        _words == other._words && (_text ?? string.Empty) == (other._text ?? string.Empty) && Features == other.Features;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClientText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_words, (_text ?? string.Empty).GetHashCode(StringComparison.Ordinal), Features);

    /// <summary>Returns <c>[text]</c> or <c>[erased]</c>, never the words.</summary>
    public override string ToString() => IsErased ? "[erased]" : "[text]";

    /// <summary>Restores a stored text together with its words.</summary>
    internal static ClientText Stored(string text, TextFeatures features, string? token) => new(text, Words.Present, features, token);

    /// <summary>Restores a stored text whose words were not read.</summary>
    internal static ClientText WithoutWords(TextFeatures features, string? token) => new(null, Words.NotRead, features, token);

    /// <summary>Restores a stored text whose words were erased for good.</summary>
    internal static ClientText Erased(TextFeatures features, string? token) => new(null, Words.Erased, features, token);

    internal ClientText WithToken(string token) => new(_text, _words, Features, token);
}
