using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

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
