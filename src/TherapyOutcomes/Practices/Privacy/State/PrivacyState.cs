using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the consents of a client and the account of disclosures, in chronological order.</summary>
public sealed record PrivacyState
{
    internal PrivacyState()
    {
    }

    /// <summary>All consents, including revoked and expired ones.</summary>
    public FactList<Consent> Consents { get; init; } = [];

    /// <summary>All disclosures.</summary>
    public FactList<Recorded<InformationDisclosed>> Disclosures { get; init; } = [];

    /// <summary>
    /// Returns the part of a scope that no live consent covers. Several consents can cover a scope together, but each must name the
    /// purpose and the recipient. Identity is part of every referral and doesn't need to be listed in the consent.
    /// </summary>
    /// <param name="purpose">The purpose of the disclosure.</param>
    /// <param name="name">The name of the recipient.</param>
    /// <param name="kind">The profession of the recipient, or null if it is not known.</param>
    /// <param name="scope">The information to disclose.</param>
    /// <param name="today">The current day in the clinic's time zone.</param>
    public ImmutableArray<DisclosureScope> NotCovered(
        DisclosurePurpose purpose, ClientText name, Term? kind, ImmutableArray<DisclosureScope> scope, DateOnly today) =>
        NotCovered(purpose, Recipient.Of(name, kind), scope, today);

    internal ImmutableArray<DisclosureScope> NotCovered(DisclosurePurpose purpose, Recipient recipient, ImmutableArray<DisclosureScope> scope, DateOnly today) =>
        scope.RemoveAll(item => Live(purpose, recipient, today)
            .Any(consent => consent.Scope.Contains(item) || (item == DisclosureScope.Identity && purpose == DisclosurePurpose.Referral)));

    /// <summary>Returns the live consents that name a purpose and a recipient.</summary>
    /// <param name="purpose">The purpose of the disclosure.</param>
    /// <param name="name">The name of the recipient.</param>
    /// <param name="kind">The profession of the recipient, or null if it is not known.</param>
    /// <param name="today">The current day in the clinic's time zone.</param>
    public IEnumerable<Consent> Live(DisclosurePurpose purpose, ClientText name, Term? kind, DateOnly today) =>
        Live(purpose, Recipient.Of(name, kind), today);

    internal IEnumerable<Consent> Live(DisclosurePurpose purpose, Recipient recipient, DateOnly today) =>
        Live(purpose, today).Where(consent => consent.Names(recipient));

    /// <summary>Returns the live consents to a purpose, whomever they name.</summary>
    internal IEnumerable<Consent> Live(DisclosurePurpose purpose, DateOnly today) =>
        Consents.Where(consent => consent.IsLive(today) && consent.Purposes.Contains(purpose));

    /// <summary>The disclosures that were made in an emergency without consent and that the client has not been told about since.</summary>
    public IEnumerable<Recorded<InformationDisclosed>> UntoldEmergencies
    {
        get
        {
            var toldUpTo = Disclosures.Where(told => told.Event.Purpose == DisclosurePurpose.ClientRequest).Select(told => told.Version).DefaultIfEmpty().Max();
            return Disclosures.Where(disclosure => disclosure.Event.WithoutConsent && disclosure.Version > toldUpTo);
        }
    }

    internal PrivacyState Apply(ConsentGranted granted, EventMetadata metadata) => this with
    {
        Consents = Consents.InsertByTime(new Consent
        {
            Id = granted.Consent,
            Purposes = granted.Purposes,
            Recipients = granted.Recipients,
            Scope = granted.Scope,
            ExpiresOn = granted.ExpiresOn,
            SignedOn = granted.SignedOn,
            Recording = metadata,
        }),
    };

    internal PrivacyState Apply(ConsentRevoked revoked) => this with
    {
        Consents = Consents.Change(consent => consent.Id == revoked.Consent, consent => consent with { IsRevoked = true }),
    };

    /// <summary>Returns the same state with the words of consents, which the refusal of a disclosure has to tell.</summary>
    internal PrivacyState WithWords(IEnumerable<ConsentGranted> granted)
    {
        var recipients = granted.ToDictionary(consent => consent.Consent, consent => consent.Recipients);
        return this with
        {
            Consents = [.. Consents.Select(consent => recipients.TryGetValue(consent.Id, out var named) ? consent with { Recipients = named } : consent)],
        };
    }

    internal PrivacyState Apply(InformationDisclosed disclosed, EventMetadata metadata) => this with { Disclosures = Disclosures.InsertByTime(disclosed, metadata) };
}
