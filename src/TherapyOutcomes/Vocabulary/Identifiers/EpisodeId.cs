using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Names an episode of care within its clinic.</summary>
/// <remarks>1 to 64 of <c>A–Z a–z 0–9 . _ -</c>; compared ordinally. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(IdentifierConverter<EpisodeId>))]
public readonly record struct EpisodeId : IIdentifier<EpisodeId>
{
    private readonly string? _value;

    /// <summary>Creates the id.</summary>
    /// <param name="value">1 to 64 of <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not of that form.</exception>
    public EpisodeId(string value) => _value = Identifier.Require(value, Extra);

    /// <summary>The id's text; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    static string IIdentifier<EpisodeId>.Extra => Extra;

    private static string Extra => "";

    static EpisodeId IIdentifier<EpisodeId>.Create(string value) => new(value);

    /// <summary>The id's text.</summary>
    public override string ToString() => Value;
}
