using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Names a clinic (the tenant). It is part of every key, so that clinics never see each other.</summary>
/// <remarks>1 to 64 of <c>A–Z a–z 0–9 . _ -</c>; compared ordinally. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(IdentifierConverter<ClinicId>))]
public readonly record struct ClinicId : IIdentifier<ClinicId>
{
    private readonly string? _value;

    /// <summary>Creates the id.</summary>
    /// <param name="value">1 to 64 of <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not of that form.</exception>
    public ClinicId(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The clinic of a host that has only one: <c>default</c>.</summary>
    public static ClinicId Default { get; } = new("default");

    /// <summary>The id's text; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<ClinicId>.Extra => Extra;

    private static string Extra => "";

    static ClinicId IIdentifier<ClinicId>.Create(string value) => new(value);

    /// <summary>The id's text.</summary>
    public override string ToString() => Value;
}
