using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client revoked a consent.</summary>
/// <remarks>Results from <see cref="RevokeConsent"/>.</remarks>
public sealed record ConsentRevoked : ClientEvent
{
    [JsonConstructor]
    internal ConsentRevoked()
    {
    }

    /// <summary>The id of the consent.</summary>
    public required FactId Consent { get; init; }
}
