using System.Text.Json.Serialization;
using TherapyOutcomes.Clients;

namespace TherapyOutcomes.Privacy;

/// <summary>The client took a consent back.</summary>
/// <remarks>Follows <see cref="RevokeConsent"/>. Immutable and thread-safe.</remarks>
public sealed record ConsentRevoked : ClientEvent
{
    [JsonConstructor]
    internal ConsentRevoked()
    {
    }

    /// <summary>The consent.</summary>
    public required FactId Consent { get; init; }
}
