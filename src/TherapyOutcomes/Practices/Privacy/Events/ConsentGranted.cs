using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client consented to disclosures.</summary>
/// <remarks>Results from <see cref="GrantConsent"/>.</remarks>
public sealed record ConsentGranted : ClientEvent
{
    [JsonConstructor]
    internal ConsentGranted()
    {
    }

    /// <summary>The id of the new consent.</summary>
    public required FactId Consent { get; init; }

    /// <summary>The purposes that the consent covers.</summary>
    public required ImmutableArray<DisclosurePurpose> Purposes { get; init; }

    /// <summary>
    /// The recipients that the consent covers: a name, <c>kind:</c> followed by a profession, or <c>public</c> for a public
    /// celebration.
    /// </summary>
    public required ImmutableArray<ClientText> Recipients { get; init; }

    /// <summary>The information that may be disclosed.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>The last day on which the consent is valid, or null if it is valid until revoked.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which the consent was signed, or null if that is not recorded.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The person who signed the consent, or null if that is not recorded.</summary>
    public ClientText? SignedBy { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Consent, Consent);
}
