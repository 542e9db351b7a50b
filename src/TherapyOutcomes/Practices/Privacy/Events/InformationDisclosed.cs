using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Something about the client was told to somebody: an entry of the account of disclosures.</summary>
/// <remarks>Appended in one batch with what disclosed it. Immutable and thread-safe.</remarks>
public sealed record InformationDisclosed : ClientEvent
{
    [JsonConstructor]
    internal InformationDisclosed()
    {
    }

    /// <summary>What for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>To whom.</summary>
    public required ClientText Recipient { get; init; }

    /// <summary>What was told.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The episode it came from, or null.</summary>
    public EpisodeId? Episode { get; init; }

    /// <summary>The referral it went out with, or null.</summary>
    public FactId? Referral { get; init; }

    /// <summary>The law that required it, or null.</summary>
    public ClientText? LegalBasis { get; init; }

    /// <summary>The day until which the law keeps it out of the client's account, or null.</summary>
    public DateOnly? WithholdUntil { get; init; }

    /// <summary>True for an emergency: sent without consent, shown first in the account.</summary>
    public required bool WithoutConsent { get; init; }
}
