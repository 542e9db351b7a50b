using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>
/// A text about or from a client, or one that identifies a person. It never shows itself by accident:
/// <see cref="ToString"/> gives <c>[text]</c>, JSON a mark, and only <see cref="Reveal"/> gives the words.
/// </summary>
/// <remarks>
/// It keeps what rules need of it (<see cref="Features"/>). Decisions work without the words, so that a record is judged the same
/// after its texts are erased. Immutable and thread-safe. <c>default</c> is the empty text.
/// </remarks>
[JsonConverter(typeof(RedactedTextConverter))]
public readonly struct ClientText : IEquatable<ClientText>
{
    private readonly string? _text;
    private readonly Words _words;

    /// <summary>Wraps a text and computes its features once.</summary>
    /// <param name="text">Any text, also an empty one.</param>
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

    /// <summary>What rules need to know of the text; kept when the text itself is erased.</summary>
    public TextFeatures Features { get; }

    /// <summary>True when <see cref="Reveal"/> gives the words; false in decisions, which do without them, and once they are erased.</summary>
    public bool HasWords => _words == Words.Present;

    /// <summary>True when the words were destroyed; <see cref="Reveal"/> then gives an empty text.</summary>
    public bool IsErased => _words == Words.Erased;

    /// <summary>True when the text had no character but white space.</summary>
    public bool IsBlank => Features.Length == TextLength.None;

    /// <summary>A token by which a recipient is matched without the name; null for other texts.</summary>
    internal string? Token { get; }

    /// <summary>Wraps a text.</summary>
    /// <param name="text">Any text, also an empty one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator ClientText(string text) => new(text);

    /// <summary>Compares the words; of texts without them, what is left.</summary>
    public static bool operator ==(ClientText left, ClientText right) => left.Equals(right);

    /// <summary>Compares the words; of texts without them, what is left.</summary>
    public static bool operator !=(ClientText left, ClientText right) => !left.Equals(right);

    /// <summary>Returns the words, for showing them to a person who may read them. Never log the result.</summary>
    /// <returns>The words; empty when erased.</returns>
    /// <exception cref="InvalidOperationException">The words were not read: decisions and rules work without them.</exception>
    public string Reveal() => _words == Words.NotRead
        ? throw new InvalidOperationException("The words were not loaded. Decisions and rules work without them; read the record to show them to a person.")
        : _text ?? string.Empty;

    /// <summary>
    /// Returns true when both name the same person or thing: case, white space and full stops don't count. Texts whose words are gone
    /// are matched by a token where they have one, and otherwise match nothing.
    /// </summary>
    /// <param name="other">The text to compare with.</param>
    public bool Names(ClientText other) => Token is { } one && other.Token is { } another && RecipientTokens.AreAlike(one, another)
        ? one == another
        : HasWords && other.HasWords ? RecipientName.Normalize(Reveal()) == RecipientName.Normalize(other.Reveal())
        : HasWords ? other.Token is { } token && token == RecipientTokens.PlainOf(Reveal())
        : other.HasWords && Token is { } own && own == RecipientTokens.PlainOf(other.Reveal());

    /// <summary>Returns true when the text is that name: case, white space and full stops don't count. A text without words matches nothing.</summary>
    /// <param name="name">The name to compare with.</param>
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

    /// <summary>A stored text with its words.</summary>
    internal static ClientText Stored(string text, TextFeatures features, string? token) => new(text, Words.Present, features, token);

    /// <summary>A stored text whose words were not read.</summary>
    internal static ClientText WithoutWords(TextFeatures features, string? token) => new(null, Words.NotRead, features, token);

    /// <summary>A stored text whose words are gone for good.</summary>
    internal static ClientText Erased(TextFeatures features, string? token) => new(null, Words.Erased, features, token);

    internal ClientText WithToken(string token) => new(_text, _words, Features, token);

    /// <summary>True when it names a recipient that is no person, such as <c>public</c> or <c>kind:physician</c>.</summary>
    internal bool NamesPlain(string recipient) => Token is { } token
        ? token == RecipientTokens.PlainOf(recipient)
        : Names(recipient);
}
