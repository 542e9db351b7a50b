using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>
/// A text about or from a client, or one that identifies a person. It never shows itself by accident:
/// <see cref="ToString"/> gives <c>[text]</c>, and only <see cref="Reveal"/> gives the words.
/// </summary>
/// <remarks>
/// It keeps what rules need of it (<see cref="Features"/>), so that a record is judged the same after its
/// texts are erased. Immutable and thread-safe. <c>default</c> is the empty text.
/// </remarks>
[JsonConverter(typeof(ClientTextConverter))]
public readonly struct ClientText : IEquatable<ClientText>
{
    private readonly string? _text;
    private readonly bool _erased;

    /// <summary>Wraps a text. Its features are computed here, once.</summary>
    /// <param name="text">Any text, also an empty one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ClientText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        Features = TextFeatures.Of(text);
    }

    internal ClientText(string? text, TextFeatures features)
    {
        _text = text;
        _erased = text is null;
        Features = features;
    }

    /// <summary>What rules need to know of the text; kept when the text itself is erased.</summary>
    public TextFeatures Features { get; }

    /// <summary>True when the words were destroyed; <see cref="Reveal"/> then gives an empty text.</summary>
    public bool IsErased => _erased;

    /// <summary>True when the text had no character but white space.</summary>
    public bool IsBlank => Features.Words == 0;

    /// <summary>Wraps a text.</summary>
    /// <param name="text">Any text, also an empty one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator ClientText(string text) => new(text);

    /// <summary>Compares the words.</summary>
    public static bool operator ==(ClientText left, ClientText right) => left.Equals(right);

    /// <summary>Compares the words.</summary>
    public static bool operator !=(ClientText left, ClientText right) => !left.Equals(right);

    /// <summary>Gives the words, for showing them to a person who may read them. Never log the result.</summary>
    /// <returns>The words; empty when erased.</returns>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>A copy without the words, with the same <see cref="Features"/>.</summary>
    public ClientText Erase() => new(null, Features);

    /// <summary>True when both name the same person or thing: trimmed, case ignored. Erased texts match nothing.</summary>
    /// <param name="other">The text to compare with.</param>
    public bool Names(ClientText other) => !_erased && !other._erased && Names(other.Reveal());

    /// <summary>True when the text is that name: trimmed, case ignored. An erased text matches nothing.</summary>
    /// <param name="name">The name to compare with.</param>
    public bool Names(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return !_erased && Reveal().AsSpan().Trim().Equals(name.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public bool Equals(ClientText other) => _erased == other._erased && Reveal() == other.Reveal();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClientText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    /// <summary>Always <c>[text]</c> or <c>[erased]</c>, never the words.</summary>
    public override string ToString() => _erased ? "[erased]" : "[text]";
}
