using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a client's consent to disclosures.</summary>
/// <remarks>Corresponds to the <c>grant-consent</c> command.</remarks>
public sealed record GrantConsent : ClientCommand
{
    /// <summary>The id of the new consent.</summary>
    public required FactId Consent { get; init; }

    /// <summary>The purposes that the consent covers, at least one.</summary>
    public required ImmutableArray<DisclosurePurpose> Purposes { get; init; }

    /// <summary>
    /// The recipients that the consent covers, at least one: a name, <c>kind:</c> followed by a profession, or <c>public</c> for a public
    /// celebration.
    /// </summary>
    public required ImmutableArray<ClientText> Recipients { get; init; }

    /// <summary>The information that may be disclosed. The client's identity goes with every referral and need not be named.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>The last day on which the consent is valid, or null if it is valid until revoked.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which the consent was signed, up to the day of the command; null if that is not recorded.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The person who signed the consent, or null if that is not recorded.</summary>
    public ClientText? SignedBy { get; init; }

    internal override FactId? NewFact => Consent;

    internal ConsentGranted ToEvent() => new()
    {
        Consent = Consent,
        Purposes = Purposes,
        Recipients = Recipients,
        Scope = Scope,
        ExpiresOn = ExpiresOn,
        SignedOn = SignedOn,
        SignedBy = SignedBy,
    };

    internal override bool MayBegin => true;

    internal override Command Marked(NameTokens tokens) => this with { Recipients = [.. Recipients.Select(tokens.Mark)] };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("consent", Consent);
        check.Enumerations("purposes", Purposes);
        check.NotEmpty("purposes", Purposes);
        check.Enumerations("scope", Scope);
        check.Recipients("recipients", Recipients);
        check.NotEmpty("recipients", Recipients);
        check.Day("expiresOn", ExpiresOn);
        check.Day("signedOn", SignedOn);
        check.Text("signedBy", SignedBy);
        if (ExpiresOn < SignedOn)
        {
            check.Fail(ErrorCodes.FieldsConflict, "expiresOn", "The consent expires before it was signed.", "signedOn or later");
        }
    }

    internal static GrantConsent Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Client = fields.Id<ClientId>("client"),
        Consent = fields.Id<FactId>("consent"),
        Purposes = fields.Enums<DisclosurePurpose>("purposes"),
        Recipients = fields.Recipients("recipients"),
        Scope = fields.Enums<DisclosureScope>("scope"),
        ExpiresOn = fields.DateOrNull("expiresOn"),
        SignedOn = fields.DateOrNull("signedOn"),
        SignedBy = fields.TextOrNull("signedBy"),
    };
}
