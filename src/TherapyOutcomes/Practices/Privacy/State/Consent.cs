using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A client's consent to disclosures.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Consent : IDatedFact
{
    internal Consent()
    {
    }

    /// <summary>The consent's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>What for.</summary>
    public required ImmutableArray<Purpose> Purposes { get; init; }

    /// <summary>To whom: names, or <c>kind:</c> and a profession; <c>public</c> for a public celebration.</summary>
    public required ImmutableArray<ClientText> Recipients { get; init; }

    /// <summary>What may be told.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>Its last day, to 24:00 in the clinic's time zone; null = until revoked.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>True once the client took it back.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>Its recording.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>True on a day on which it is neither revoked nor expired.</summary>
    /// <param name="today">The day in the clinic's time zone.</param>
    public bool IsLive(DateOnly today) => !IsRevoked && !(ExpiresOn < today);

    /// <summary>True when it names a recipient, by name (case, white space and full stops ignored) or by profession.</summary>
    /// <param name="name">The recipient's name.</param>
    /// <param name="kind">The recipient's profession, or null.</param>
    public bool NamesRecipient(ClientText name, Term? kind)
    {
        foreach (var recipient in Recipients)
        {
            if (recipient.Names(name) || (kind is { } profession && recipient.NamesPlain(RecipientName.KindPrefix + profession.Value)))
            {
                return true;
            }
        }

        return false;
    }
}
