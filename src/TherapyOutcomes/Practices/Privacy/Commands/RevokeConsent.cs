using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that a client revoked a consent. The revocation takes effect immediately.</summary>
/// <remarks>Corresponds to the <c>revoke-consent</c> command.</remarks>
public sealed record RevokeConsent : ClientCommand
{
    /// <summary>The id of the consent.</summary>
    public required FactId Consent { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Consent, Consent);

    internal ConsentRevoked ToEvent() => new()
    {
        Consent = Consent,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("consent", Consent);
    }

    internal static RevokeConsent Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Client = fields.Id<ClientId>("client"),
        Consent = fields.Id<FactId>("consent"),
    };
}
