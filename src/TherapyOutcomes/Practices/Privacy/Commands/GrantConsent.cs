using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a client's consent to disclosures.</summary>
/// <remarks>The command <c>grant-consent</c>. Immutable and thread-safe.</remarks>
public sealed record GrantConsent : ClientCommand
{
    /// <summary>The new consent's id.</summary>
    public required FactId Consent { get; init; }

    /// <summary>What for.</summary>
    public required ImmutableArray<Purpose> Purposes { get; init; }

    /// <summary>To whom: names, or <c>kind:</c> and a profession; <c>public</c> for a public celebration.</summary>
    public required ImmutableArray<ClientText> Recipients { get; init; }

    /// <summary>What may be told.</summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>When it was signed.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Who signed it.</summary>
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

    internal override Command Marked(RecipientTokens tokens) => this with { Recipients = [.. Recipients.Select(tokens.Mark)] };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("consent", Consent);
        check.Enumerations("purposes", Purposes);
        check.List("recipients", Recipients);
        check.Enumerations("scope", Scope);
    }

    internal static GrantConsent Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Client = fields.Id<ClientId>("client"),
        Consent = fields.Id<FactId>("consent"),
        Purposes = fields.Enums<Purpose>("purposes"),
        Recipients = fields.Texts("recipients"),
        Scope = fields.Enums<DisclosureScope>("scope"),
        ExpiresOn = fields.DateOrNull("expiresOn"),
        SignedOn = fields.DateOrNull("signedOn"),
        SignedBy = fields.TextOrNull("signedBy"),
    };
}
