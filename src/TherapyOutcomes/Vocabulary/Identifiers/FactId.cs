using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Names a fact within its record. Ids are unique across all kinds of fact in one record.</summary>
/// <remarks>1 to 64 of <c>A–Z a–z 0–9 . _ -</c>; compared ordinally. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(IdentifierConverter<FactId>))]
public readonly record struct FactId : IIdentifier<FactId>
{
    private readonly string? _value;

    /// <summary>Creates the id.</summary>
    /// <param name="value">1 to 64 of <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not of that form.</exception>
    public FactId(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The id's text; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<FactId>.Extra => Extra;

    private static string Extra => "";

    static FactId IIdentifier<FactId>.Create(string value) => new(value);

    /// <summary>The id's text.</summary>
    public override string ToString() => Value;
}
