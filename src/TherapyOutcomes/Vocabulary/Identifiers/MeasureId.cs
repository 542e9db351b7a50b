using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Identifies an outcome measure, such as <c>ODI</c>, <c>NDI%</c> or <c>KOOS.pain</c>.</summary>
/// <remarks>An id consists of 1 to 64 of the characters <c>A–Z a–z 0–9 . _ - %</c>. Comparison is ordinal.</remarks>
[JsonConverter(typeof(IdentifierConverter<MeasureId>))]
public readonly record struct MeasureId : IIdentifier<MeasureId>
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

    /// <summary>Returns the text of the id.</summary>
    public override string ToString() => Value;
}
