using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Testing;

// The commands for a client's record.
public sealed partial class TestClinic
{
    /// <summary>Grants a client's consent.</summary>
    /// <param name="scope">The information that may be disclosed.</param>
    /// <param name="consent">The id of the consent.</param>
    /// <param name="purpose">The purpose of the disclosure.</param>
    /// <param name="recipient">The recipient: a name, or <c>kind:</c> and a profession.</param>
    /// <param name="expiresOn">The last day of the consent; null if it does not expire.</param>
    /// <param name="client">The id of the client.</param>
    /// <returns>The answer.</returns>
    public Answer GrantConsent(
        IEnumerable<DisclosureScope> scope,
        string consent = "consent1",
        DisclosurePurpose purpose = DisclosurePurpose.Referral,
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

    /// <summary>Revokes a client's consent.</summary>
    /// <param name="consent">The id of the consent.</param>
    /// <param name="client">The id of the client.</param>
    /// <returns>The answer.</returns>
    public Answer RevokeConsent(string consent = "consent1", string client = "c1") => Send(new RevokeConsent
    {
        Client = new(client),
        Consent = new(consent),
        At = TakeDate(),
        Actor = TestEpisode.Therapist,
    });

    /// <summary>Records that information about a client was disclosed.</summary>
    /// <param name="purpose">The purpose of the disclosure.</param>
    /// <param name="recipient">The recipient; <c>client</c> for the client.</param>
    /// <param name="scope">The information that was disclosed.</param>
    /// <param name="legalBasis">The law that requires the disclosure; null if there is none.</param>
    /// <param name="withholdUntil">
    /// The day until which the law keeps the disclosure out of the account that the client receives; null if there is none.
    /// </param>
    /// <param name="client">The id of the client.</param>
    /// <returns>The answer.</returns>
    public Answer Disclose(
        DisclosurePurpose purpose,
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

    /// <summary>Evaluates a client's record.</summary>
    /// <param name="client">The id of the client.</param>
    /// <param name="asOf">The time to evaluate at; null for the time of the clock.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="ExpectationException">The client has no record.</exception>
    public RecordEvaluation EvaluateClient(string client = "c1", DateTimeOffset? asOf = null) =>
        Evaluate(RecordKey.For(ClinicId.Default, new ClientId(client)), asOf);

    /// <summary>Reads a client's record.</summary>
    /// <param name="client">The id of the client.</param>
    /// <returns>The record.</returns>
    public ClientRecord ReadClient(string client) => Done(() => Service.ReadClientAsync(ClinicId.Default, new ClientId(client)));

    /// <summary>Records a client's wish about contacts, questionnaires or both.</summary>
    /// <param name="contact">Whether the client agrees to routine contacts; null to say nothing.</param>
    /// <param name="questionnaires">Whether the client answers questionnaires; null to say nothing.</param>
    /// <param name="client">The id of the client.</param>
    /// <returns>The answer.</returns>
    public Answer RecordPreference(bool? contact = null, bool? questionnaires = null, string client = "c1") => Send(new RecordPreference
    {
        Client = new(client),
        Contact = contact,
        Questionnaires = questionnaires,
        At = TakeDate(),
        Actor = TestEpisode.Therapist,
    });

    /// <summary>Records who may act for a client.</summary>
    /// <param name="name">The name of the guardian.</param>
    /// <param name="relation">What the guardian is to the client.</param>
    /// <param name="from">The first day; null for the first day of the clinic.</param>
    /// <param name="until">The last day; null if it is not known.</param>
    /// <param name="client">The id of the client.</param>
    /// <returns>The answer.</returns>
    public Answer RecordGuardian(string name = "Ana Reyes", string relation = "mother", DateOnly? from = null, DateOnly? until = null, string client = "c1") => Send(new RecordGuardian
    {
        Client = new(client),
        Name = name,
        Relation = relation,
        From = from ?? Policy.DayOf(Start),
        Until = until,
        At = TakeDate(),
        Actor = TestEpisode.Therapist,
    });

    /// <summary>Records a legal hold, which keeps a client from being erased.</summary>
    /// <param name="hold">The id of the hold.</param>
    /// <param name="reason">The reason for the hold.</param>
    /// <param name="client">The id of the client.</param>
    /// <returns>The answer.</returns>
    public Answer HoldErasure(string hold = "hold1", string reason = "a court asked to keep the record", string client = "c1") => Send(new HoldErasure
    {
        Client = new(client),
        Hold = new(hold),
        Reason = reason,
        At = TakeDate(),
        Actor = TestEpisode.Therapist,
    });

    /// <summary>Records that a legal hold has ended.</summary>
    /// <param name="hold">The id of the hold.</param>
    /// <param name="reason">The reason why the hold has ended.</param>
    /// <param name="client">The id of the client.</param>
    /// <returns>The answer.</returns>
    public Answer ReleaseErasure(string hold = "hold1", string reason = "the case is closed", string client = "c1") => Send(new ReleaseErasure
    {
        Client = new(client),
        Hold = new(hold),
        Reason = reason,
        At = TakeDate(),
        Actor = TestEpisode.Therapist,
    });

    /// <summary>Erases a client. The clinic needs master keys.</summary>
    /// <param name="client">The id of the client.</param>
    /// <param name="reason">The reason for erasing the client.</param>
    /// <returns>The answer.</returns>
    public Answer EraseClient(string client = "c1", ErasureReason reason = ErasureReason.ClientRequest) => Send(new EraseClient
    {
        Client = new(client),
        Reason = reason,
        At = TakeDate(),
        Actor = TestEpisode.Therapist,
    });
}
