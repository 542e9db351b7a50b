using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Names a client within their clinic.</summary>
/// <remarks>1 to 64 of <c>A–Z a–z 0–9 . _ -</c>; compared ordinally. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(IdentifierConverter<ClientId>))]
public readonly record struct ClientId : IIdentifier<ClientId>
{
    private readonly string? _value;

    /// <summary>Creates the id.</summary>
    /// <param name="value">1 to 64 of <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not of that form.</exception>
    public ClientId(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The id's text; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<ClientId>.Extra => Extra;

    private static string Extra => "";

    static ClientId IIdentifier<ClientId>.Create(string value) => new(value);

    /// <summary>The id's text.</summary>
    public override string ToString() => Value;
}
