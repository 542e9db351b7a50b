using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Names a kind of red flag of the catalogue (<see cref="RedFlagCatalog"/>).</summary>
/// <remarks>1 to 64 of <c>A–Z a–z 0–9 . _ -</c>; compared ordinally. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(IdentifierConverter<RedFlagId>))]
public readonly record struct RedFlagId : IIdentifier<RedFlagId>
{
    private readonly string? _value;

    /// <summary>Creates the id.</summary>
    /// <param name="value">1 to 64 of <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not of that form.</exception>
    public RedFlagId(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The id's text; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<RedFlagId>.Extra => Extra;

    private static string Extra => "";

    static RedFlagId IIdentifier<RedFlagId>.Create(string value) => new(value);

    /// <summary>The id's text.</summary>
    public override string ToString() => Value;
}
