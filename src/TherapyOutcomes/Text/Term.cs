using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>
/// A word or short phrase of the clinic's own vocabulary: a technique, a body area, a profession, a channel.
/// It names no person; texts about people are <see cref="ClientText"/>.
/// </summary>
/// <remarks>1 to 64 characters on one line, not blank; compared trimmed and without case. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(TermConverter))]
public readonly struct Term : IEquatable<Term>
{
    internal const int MaxLength = 64;
    internal const string Allowed = "a text of 1 to 64 characters on one line, not blank";

    private readonly string? _value;

    /// <summary>Creates the term; surrounding white space is dropped.</summary>
    /// <param name="value">1 to 64 characters on one line, not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not of that form.</exception>
    public Term(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsValid(value))
        {
            throw new ArgumentException($"A term must be {Allowed}.", nameof(value));
        }

        _value = value.Trim();
    }

    /// <summary>The term's text; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Wraps a text.</summary>
    /// <param name="value">1 to 64 characters on one line, not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not of that form.</exception>
    public static implicit operator Term(string value) => new(value);

    /// <summary>Compares without case.</summary>
    public static bool operator ==(Term left, Term right) => left.Equals(right);

    /// <summary>Compares without case.</summary>
    public static bool operator !=(Term left, Term right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Term other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Term other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Never the text, which somebody typed: <c>[term]</c>, or nothing for <c>default</c>. <see cref="Value"/> has it.</summary>
    public override string ToString() => _value is null ? string.Empty : "[term]";

    internal static bool IsValid(string value) =>
        value.Length <= MaxLength && !string.IsNullOrWhiteSpace(value) && !value.AsSpan().ContainsAnyInRange('\0', '\u001f');
}
