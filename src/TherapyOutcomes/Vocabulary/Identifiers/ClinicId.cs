using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Identifies a clinic (the tenant). It is part of every key, so clinics never see each other's data.</summary>
/// <remarks>An id consists of 1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>. Comparison is ordinal.</remarks>
[JsonConverter(typeof(IdentifierConverter<ClinicId>))]
public readonly record struct ClinicId : IIdentifier<ClinicId>
{
    private readonly string? _value;

    /// <summary>Creates an id from its text.</summary>
    /// <param name="value">1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> doesn't have that form.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public ClinicId(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The id for a host that serves only one clinic. Its text is <c>default</c>.</summary>
    public static ClinicId Default { get; } = new("default");

    /// <summary>The text of the id. Empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<ClinicId>.Extra => Extra;

    private static string Extra => "";

    static ClinicId IIdentifier<ClinicId>.Create(string value) => new(value);

    /// <summary>Returns the text of the id.</summary>
    public override string ToString() => Value;
}
