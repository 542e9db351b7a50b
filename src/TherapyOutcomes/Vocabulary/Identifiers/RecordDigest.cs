using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Represents a digest in hexadecimal, such as the hash of an event or the digest of a seal.</summary>
/// <remarks>It is stored as an id: 1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>. Comparison is ordinal.</remarks>
[JsonConverter(typeof(IdentifierConverter<RecordDigest>))]
public readonly record struct RecordDigest : IIdentifier<RecordDigest>, IParsable<RecordDigest>
{
    private readonly string? _value;

    /// <summary>Creates a digest from its text.</summary>
    /// <param name="value">1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> doesn't have that form.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public RecordDigest(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The text of the digest. Empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<RecordDigest>.Extra => Extra;

    private static string Extra => "";

    static RecordDigest IIdentifier<RecordDigest>.Create(string value) => new(value);

    /// <summary>Reads an id.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored, because ids do not depend on a culture.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not an id.</exception>
    public static RecordDigest Parse(string s, IFormatProvider? provider) => Identifier.Parse<RecordDigest>(s);

    /// <summary>Tries to read an id.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored, because ids do not depend on a culture.</param>
    /// <param name="result">The id; <c>default</c> if the text is not one.</param>
    /// <returns>True if the text is an id; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecordDigest result) => TryParse(s, out result, out _);

    /// <summary>Tries to read an id, and says what is wrong with a text that is not one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The id; <c>default</c> if the text is not one.</param>
    /// <param name="reason">What an id must be; null if the text is one. It does not repeat the text.</param>
    /// <returns>True if the text is an id; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out RecordDigest result, [NotNullWhen(false)] out string? reason) =>
        Identifier.TryParse(s, out result, out reason);

    /// <summary>Returns the text of the id.</summary>
    public override string ToString() => Value;
}
