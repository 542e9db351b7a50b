using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Identifies a client within a clinic.</summary>
/// <remarks>An id consists of 1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>. Comparison is ordinal.</remarks>
[JsonConverter(typeof(IdentifierConverter<ClientId>))]
public readonly record struct ClientId : IIdentifier<ClientId>
{
    private readonly string? _value;

    /// <summary>Creates an id from its text.</summary>
    /// <param name="value">1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> doesn't have that form.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public ClientId(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The text of the id. Empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<ClientId>.Extra => Extra;

    private static string Extra => "";

    static ClientId IIdentifier<ClientId>.Create(string value) => new(value);

    /// <summary>Returns the text of the id.</summary>
    public override string ToString() => Value;
}
