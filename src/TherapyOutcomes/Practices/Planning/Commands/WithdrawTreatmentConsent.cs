using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that the client withdrew a consent to treatment. It is no longer live from the command's <c>at</c> on.</summary>
/// <remarks>Corresponds to the <c>withdraw-treatment-consent</c> command.</remarks>
public sealed record WithdrawTreatmentConsent : EpisodeCommand
{
    /// <summary>The id of the consent.</summary>
    public required FactId Consent { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.TreatmentConsent, Consent);

    internal TreatmentConsentWithdrawn ToEvent() => new()
    {
        Consent = Consent,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("consent", Consent);
    }

    internal static WithdrawTreatmentConsent Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Consent = fields.Id<FactId>("consent"),
    };
}
