using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Identifies one submission of a command within its record, so that a repeat is recognized.</summary>
/// <remarks>An id consists of 1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>. Comparison is ordinal.</remarks>
[JsonConverter(typeof(IdentifierConverter<CommandId>))]
public readonly record struct CommandId : IIdentifier<CommandId>
{
    private readonly string? _value;

    /// <summary>Creates an id from its text.</summary>
    /// <param name="value">1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> doesn't have that form.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public CommandId(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The text of the id. Empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<CommandId>.Extra => Extra;

    private static string Extra => "";

    static CommandId IIdentifier<CommandId>.Create(string value) => new(value);

    /// <summary>Returns the text of the id.</summary>
    public override string ToString() => Value;
}
