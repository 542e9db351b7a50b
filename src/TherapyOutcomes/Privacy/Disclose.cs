using System.Collections.Immutable;
using TherapyOutcomes.Clients;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Privacy;

/// <summary>Tells somebody something about the client, and writes it into the account of disclosures.</summary>
/// <remarks>The command <c>disclose</c>. Immutable and thread-safe.</remarks>
public sealed record Disclose : ClientCommand
{
    /// <summary>What for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>To whom.</summary>
    public required ClientText Recipient { get; init; }

    /// <summary>What is told.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The law that requires it; needed for requiredByLaw.</summary>
    public ClientText? LegalBasis { get; init; }

    /// <summary>The day until which the law keeps it out of the client's account; for requiredByLaw only.</summary>
    public DateOnly? WithholdUntil { get; init; }

    internal override ClientEvent ToEvent() => new InformationDisclosed
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

    internal override Command Marked(RecipientTokens tokens) => this with { Recipient = tokens.Mark(Recipient) };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumeration("purpose", Purpose);
        check.Enumerations("scope", Scope);
        if (WithholdUntil is not null && Purpose != Purpose.RequiredByLaw)
        {
            check.Fail(ErrorCodes.BadCombination, "withholdUntil", "Only disclosures that the law requires may be withheld.", "withholdUntil only with the purpose requiredByLaw");
        }
    }
}
