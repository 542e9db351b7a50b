using System.Buffers;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>
/// Represents a word or short phrase from the clinic's own vocabulary: a technique, a body area, a profession or a channel. It doesn't
/// name a person. Use <see cref="ClientText"/> for texts about people.
/// </summary>
/// <remarks>
/// A term has 1 to 64 characters on one line and is not blank. Surrounding white space is removed, and case is ignored in comparisons.
/// </remarks>
[JsonConverter(typeof(TermConverter))]
public readonly struct Term : IEquatable<Term>
{
    internal const int MaxLength = 64;
    internal const string Allowed = "a text of 1 to 64 characters on one line, not blank";

    // What IsValid asks for besides the length.
    internal const string Pattern = @"^[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]*\S[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]*$";

    // A term stands on one line beside other words, so nothing in it may break the line, command a terminal or turn the direction of what follows.
    private static readonly SearchValues<char> Refused = SearchValues.Create(
    [
        .. Between('\0', '\u001f'), .. Between('\u007f', '\u009f'), '\u061c', '\u200e', '\u200f', .. Between('\u2028', '\u202e'), .. Between('\u2066', '\u206f'), '\ufeff',
        .. Between('\ufff9', '\ufffb'),
    ]);

    private readonly string? _value;

    /// <summary>Creates a term. Surrounding white space is removed.</summary>
    /// <param name="value">1 to 64 characters on one line, not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> doesn't have that form.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public Term(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsValid(value))
        {
            throw new ArgumentException($"A term must be {Allowed}.", nameof(value));
        }

        _value = value.Trim();
    }

    /// <summary>The text of the term. Empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a term from a string.</summary>
    /// <param name="value">1 to 64 characters on one line, not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> doesn't have that form.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator Term(string value) => new(value);

    /// <summary>Determines whether two terms are equal, ignoring case.</summary>
    public static bool operator ==(Term left, Term right) => left.Equals(right);

    /// <summary>Determines whether two terms differ, ignoring case.</summary>
    public static bool operator !=(Term left, Term right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Term other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Term other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Returns <c>[term]</c>, or an empty string for <c>default</c>. It never returns the text, because a person typed it. Use
    /// <see cref="Value"/> to get the text.
    /// </summary>
    public override string ToString() => _value is null ? string.Empty : "[term]";

    internal static bool IsValid(string value) =>
        value.Length <= MaxLength && !string.IsNullOrWhiteSpace(value) && !value.AsSpan().ContainsAny(Refused) && Utf16.IsWellFormed(value);

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
