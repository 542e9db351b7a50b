using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a client's consent to disclosures.</summary>
public sealed record Consent : IDatedFact
{
    internal Consent()
    {
    }

    /// <summary>The id of the consent.</summary>
    public required FactId Id { get; init; }

    /// <summary>The purposes that the consent covers.</summary>
    public required ImmutableArray<DisclosurePurpose> Purposes { get; init; }

    /// <summary>
    /// The recipients that the consent covers: a name, <c>kind:</c> followed by a profession, or <c>public</c> for a public
    /// celebration.
    /// </summary>
    public required ImmutableArray<ClientText> Recipients { get; init; }

    /// <summary>The information that may be disclosed.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>
    /// The last day on which the consent is valid, until midnight at the end of that day in the clinic's time zone. Null if it is
    /// valid until revoked.
    /// </summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which the client signed, if it was recorded; otherwise, null.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The day on which the client gave the consent: that of the signature or, if there is none, that of the record.</summary>
    internal DateOnly GivenOn => SignedOn ?? Recording.Day;

    /// <summary>True if the client revoked the consent; otherwise, false.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>The metadata of the event that recorded the consent.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>Determines whether the consent is live on a day: neither revoked nor expired.</summary>
    /// <param name="today">The day to check, in the clinic's time zone.</param>
    public bool IsLive(DateOnly today) => !IsRevoked && !(ExpiresOn < today);

    /// <summary>
    /// Determines whether the consent names a recipient, either by name (ignoring case, white space and periods) or by profession (ignoring
    /// hyphens and underscores, too).
    /// </summary>
    /// <param name="name">The name of the recipient.</param>
    /// <param name="kind">The profession of the recipient, or null if it is not known.</param>
    public bool NamesRecipient(ClientText name, Term? kind) => Names(Recipient.Of(name, kind));

    internal bool Names(Recipient recipient)
    {
        foreach (var named in Recipients)
        {
            if (!named.IsBlank && (named.Names(recipient.Name) || (recipient.Profession is { } profession && named.Names(profession))))
            {
                return true;
            }
        }

        return false;
    }
}
