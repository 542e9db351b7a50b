using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Identifies an outcome measure, such as <c>ODI</c>, <c>NDI%</c> or <c>KOOS.pain</c>.</summary>
/// <remarks>An id consists of 1 to 64 of the characters <c>A–Z a–z 0–9 . _ - %</c>. Comparison is ordinal.</remarks>
[JsonConverter(typeof(IdentifierConverter<MeasureId>))]
public readonly record struct MeasureId : IIdentifier<MeasureId>, IParsable<MeasureId>
{
    private readonly string? _value;

    /// <summary>Creates an id from its text.</summary>
    /// <param name="value">1 to 64 of the characters <c>A–Z a–z 0–9 . _ - %</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> doesn't have that form.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public MeasureId(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The text of the id. Empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<MeasureId>.Extra => Extra;

    private static string Extra => "%";

    static MeasureId IIdentifier<MeasureId>.Create(string value) => new(value);

    /// <summary>Reads an id.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored, because ids do not depend on a culture.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not an id.</exception>
    public static MeasureId Parse(string s, IFormatProvider? provider) => Identifier.Parse<MeasureId>(s);

    /// <summary>Tries to read an id.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored, because ids do not depend on a culture.</param>
    /// <param name="result">The id; <c>default</c> if the text is not one.</param>
    /// <returns>True if the text is an id; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeasureId result) => TryParse(s, out result, out _);

    /// <summary>Tries to read an id, and says what is wrong with a text that is not one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The id; <c>default</c> if the text is not one.</param>
    /// <param name="reason">What an id must be; null if the text is one. It does not repeat the text.</param>
    /// <returns>True if the text is an id; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out MeasureId result, [NotNullWhen(false)] out string? reason) =>
        Identifier.TryParse(s, out result, out reason);

    /// <summary>Returns the text of the id.</summary>
    public override string ToString() => Value;
}
