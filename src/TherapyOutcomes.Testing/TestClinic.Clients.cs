using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

// The commands of a client's record.
public sealed partial class TestClinic
{
    /// <summary>Grants consent.</summary>
    /// <param name="scope">What may be disclosed.</param>
    /// <param name="consent">The consent's id.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="recipient">To whom: a name, or <c>kind:</c> and a profession.</param>
    /// <param name="expiresOn">Its last day; null for none.</param>
    /// <param name="client">The client's id.</param>
    public Answer Consent(
        IEnumerable<DisclosureScope> scope,
        string consent = "consent1",
        Purpose purpose = Purpose.Referral,
        string recipient = "kind:physician",
        DateOnly? expiresOn = null,
        string client = "c1") => Send(new GrantConsent
        {
            Client = new(client),
            Consent = new(consent),
            Purposes = [purpose],
            Recipients = [recipient],
            Scope = [.. scope],
            ExpiresOn = expiresOn,
            At = TakeDate(),
            Actor = TestEpisode.Therapist,
        });

    /// <summary>Revokes consent.</summary>
    /// <param name="consent">The consent's id.</param>
    /// <param name="client">The client's id.</param>
    public Answer Revoke(string consent = "consent1", string client = "c1") => Send(new RevokeConsent
    {
        Client = new(client),
        Consent = new(consent),
        At = TakeDate(),
        Actor = TestEpisode.Therapist,
    });

    /// <summary>Something is told to somebody.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="recipient">To whom; <c>client</c> for the client.</param>
    /// <param name="scope">What is told.</param>
    /// <param name="legalBasis">The law that requires it; null for none.</param>
    /// <param name="withholdUntil">The day until which the law keeps it out of the client's account; null for none.</param>
    /// <param name="client">The client's id.</param>
    public Answer Disclose(
        Purpose purpose,
        string recipient,
        IEnumerable<DisclosureScope> scope,
        string? legalBasis = null,
        DateOnly? withholdUntil = null,
        string client = "c1") => Send(new Disclose
        {
            Client = new(client),
            Purpose = purpose,
            Recipient = recipient,
            Scope = [.. scope],
            Reason = "asked for",
            LegalBasis = legalBasis is null ? default(ClientText?) : new ClientText(legalBasis),
            WithholdUntil = withholdUntil,
            At = TakeDate(),
            Actor = TestEpisode.Therapist,
        });

    /// <summary>Judges a client's record as it stands. Of a client of whom nothing is on record the answer is an error.</summary>
    /// <param name="client">The client's id.</param>
    /// <param name="now">The time to judge at; null for the clock's.</param>
    public Answer EvaluateClient(string client = "c1", DateTimeOffset? now = null) => Evaluate(RecordKey.For(ClinicId.Default, new ClientId(client)), now);

    /// <summary>Reads a client's record.</summary>
    /// <param name="client">The client's id.</param>
    public ClientRecord ReadClient(string client) => Done(Service.ReadClientAsync(ClinicId.Default, new ClientId(client)));
}
