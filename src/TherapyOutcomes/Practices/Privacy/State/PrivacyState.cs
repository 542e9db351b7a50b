using System.Collections.Immutable;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What a client's record holds of privacy: consents and the account of disclosures, by time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record PrivacyState
{
    internal PrivacyState()
    {
    }

    /// <summary>Every consent, revoked and expired ones included.</summary>
    public FactList<Consent> Consents { get; init; } = [];

    /// <summary>Every disclosure.</summary>
    public FactList<Recorded<InformationDisclosed>> Disclosures { get; init; } = [];

    /// <summary>
    /// What of a scope no live consent covers; several consents may add up. Each must name the purpose and the recipient.
    /// Identity goes with every referral and needn't be listed in its consent.
    /// </summary>
    /// <param name="purpose">What for.</param>
    /// <param name="name">The recipient's name.</param>
    /// <param name="kind">The recipient's profession, or null.</param>
    /// <param name="scope">What is to be told.</param>
    /// <param name="today">Today in the clinic's time zone.</param>
    public ImmutableArray<DisclosureScope> NotCovered(
        Purpose purpose, ClientText name, Term? kind, ImmutableArray<DisclosureScope> scope, DateOnly today) =>
        scope.RemoveAll(item => Live(purpose, name, kind, today)
            .Any(consent => consent.Scope.Contains(item) || (item == DisclosureScope.Identity && purpose == Purpose.Referral)));

    /// <summary>The live consents that name a purpose and a recipient.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="name">The recipient's name.</param>
    /// <param name="kind">The recipient's profession, or null.</param>
    /// <param name="today">Today in the clinic's time zone.</param>
    public IEnumerable<Consent> Live(Purpose purpose, ClientText name, Term? kind, DateOnly today) =>
        Consents.Where(consent => consent.IsLive(today) && consent.Purposes.Contains(purpose) && consent.NamesRecipient(name, kind));

    /// <summary>Disclosures made as an emergency, without consent, of which the client was not told since.</summary>
    public IEnumerable<Recorded<InformationDisclosed>> UntoldEmergencies
    {
        get
        {
            var toldUpTo = Disclosures.Where(told => told.Event.Purpose == Purpose.ClientRequest).Select(told => told.Version).DefaultIfEmpty().Max();
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
            Recording = metadata,
        }),
    };

    internal PrivacyState Apply(ConsentRevoked revoked) => this with
    {
        Consents = Consents.Change(consent => consent.Id == revoked.Consent, consent => consent with { IsRevoked = true }),
    };

    internal PrivacyState Apply(InformationDisclosed disclosed, EventMetadata metadata) => this with { Disclosures = Disclosures.InsertByTime(disclosed, metadata) };
}
