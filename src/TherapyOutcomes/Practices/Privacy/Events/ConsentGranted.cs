using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>The client consented to disclosures.</summary>
/// <remarks>Follows <see cref="GrantConsent"/>. Immutable and thread-safe.</remarks>
public sealed record ConsentGranted : ClientEvent
{
    [JsonConstructor]
    internal ConsentGranted()
    {
    }

    /// <summary>The new consent's id.</summary>
    public required FactId Consent { get; init; }

    /// <summary>What for.</summary>
    public required ImmutableArray<Purpose> Purposes { get; init; }

    /// <summary>To whom: names, or <c>kind:</c> and a profession; <c>public</c> for a public celebration.</summary>
    public required ImmutableArray<ClientText> Recipients { get; init; }

    /// <summary>What may be told.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>When it was signed.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Who signed it.</summary>
    public ClientText? SignedBy { get; init; }
}
