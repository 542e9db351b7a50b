using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Discloses information about the client and adds it to the account of disclosures.</summary>
/// <remarks>Corresponds to the <c>disclose</c> command.</remarks>
public sealed record Disclose : ClientCommand
{
    /// <summary>The purpose of the disclosure.</summary>
    public required DisclosurePurpose Purpose { get; init; }

    /// <summary>The recipient of the information.</summary>
    public required ClientText Recipient { get; init; }

    /// <summary>The information that is disclosed. If it is empty, the recipient learns only that the person is a client.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>The reason for the disclosure.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The law that requires the disclosure. Required if the purpose is <c>requiredByLaw</c>.</summary>
    public ClientText? LegalBasis { get; init; }

    /// <summary>
    /// The day until which the law keeps the disclosure out of the client's account. Allowed only if the purpose is
    /// <c>requiredByLaw</c>. A disclosure that serves a protective red flag stays out for good.
    /// </summary>
    public DateOnly? WithholdUntil { get; init; }

    internal override bool Discloses => true;

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal InformationDisclosed ToEvent() => new()
    {
        Purpose = Purpose,
        Recipient = Recipient,
        Scope = Scope,
        Reason = Reason,
        LegalBasis = LegalBasis,
        WithholdUntil = WithholdUntil,
        WithoutConsent = false,
    };

    internal override bool MayBegin => true;

    internal override Command Marked(NameTokens tokens) => this with { Recipient = tokens.Mark(Recipient) };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumeration("purpose", Purpose);
        check.Enumerations("scope", Scope);
        check.Recipient("recipient", Recipient);
        check.Text("reason", Reason);
        check.Text("legalBasis", LegalBasis);
        check.Day("withholdUntil", WithholdUntil);
        if (WithholdUntil is not null && Purpose != DisclosurePurpose.RequiredByLaw)
        {
            check.Fail(ErrorCodes.FieldsConflict, "withholdUntil", "Only disclosures that the law requires may be withheld.", "withholdUntil only with the purpose requiredByLaw");
        }
    }

    internal static Disclose Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Client = fields.Id<ClientId>("client"),
        Purpose = fields.Enum<DisclosurePurpose>("purpose"),
        Recipient = fields.Recipient("recipient"),
        Scope = fields.Enums<DisclosureScope>("scope"),
        Reason = fields.Text("reason"),
        LegalBasis = fields.TextOrNull("legalBasis"),
        WithholdUntil = fields.DateOrNull("withholdUntil"),
    };
}
