using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that the client consented to treatment.</summary>
/// <remarks>Corresponds to the <c>record-treatment-consent</c> command.</remarks>
public sealed record RecordTreatmentConsent : EpisodeCommand
{
    /// <summary>The id of the new consent.</summary>
    public required FactId Consent { get; init; }

    /// <summary>What was explained to the client. A full consent explains all six elements (PLN007).</summary>
    public required ImmutableArray<ConsentElement> Explained { get; init; }

    /// <summary>The sensitive areas to which the client consented. Empty if there are none.</summary>
    public required ImmutableArray<Term> SensitiveAreas { get; init; }

    /// <summary>True if the consent is in writing; false if it was given orally.</summary>
    public required bool Written { get; init; }

    /// <summary>The person who signed the consent, or null if that is not recorded.</summary>
    public ClientText? SignedBy { get; init; }

    internal override FactId? NewFact => Consent;

    internal TreatmentConsentRecorded ToEvent() => new()
    {
        Consent = Consent,
        Explained = Explained,
        SensitiveAreas = SensitiveAreas,
        Written = Written,
        SignedBy = SignedBy,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("consent", Consent);
        check.Enumerations("explained", Explained);
        check.Terms("sensitiveAreas", SensitiveAreas);
        check.Text("signedBy", SignedBy);
    }

    internal static RecordTreatmentConsent Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Consent = fields.Id<FactId>("consent"),
        Explained = fields.Enums<ConsentElement>("explained"),
        SensitiveAreas = fields.Terms("sensitiveAreas"),
        Written = fields.Bool("written"),
        SignedBy = fields.TextOrNull("signedBy"),
    };
}
