using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Records that a client takes a consent back. It works from now on.</summary>
/// <remarks>The command <c>revoke-consent</c>. Immutable and thread-safe.</remarks>
public sealed record RevokeConsent : ClientCommand
{
    /// <summary>The consent.</summary>
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
