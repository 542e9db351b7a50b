using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TherapyOutcomes.Events;

/// <summary>Records that information about the client was disclosed. It is an entry in the account of disclosures.</summary>
/// <remarks>Appended in the same batch as the act that disclosed the information.</remarks>
public sealed record InformationDisclosed : ClientEvent
{
    [JsonConstructor]
    internal InformationDisclosed()
    {
    }

    /// <summary>The purpose of the disclosure.</summary>
    public required DisclosurePurpose Purpose { get; init; }

    /// <summary>The recipient of the information.</summary>
    public required ClientText Recipient { get; init; }

    /// <summary>The profession or kind of the recipient, or null if it is not known.</summary>
    public Term? RecipientKind { get; init; }

    /// <summary>The information that was disclosed.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>The reason for the disclosure.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The episode that the information came from, or null if there is none.</summary>
    public EpisodeId? Episode { get; init; }

    /// <summary>The id of the referral that the information was sent with, or null if there is none.</summary>
    public FactId? Referral { get; init; }

    /// <summary>The law that required the disclosure, or null if no law did.</summary>
    public ClientText? LegalBasis { get; init; }

    /// <summary>The day until which the law keeps the disclosure out of the client's account, or null if it is not withheld.</summary>
    public DateOnly? WithholdUntil { get; init; }

    /// <summary>
    /// True if the information was disclosed in an emergency without consent; otherwise, false. Such disclosures come first in the
    /// account.
    /// </summary>
    public required bool WithoutConsent { get; init; }
}
