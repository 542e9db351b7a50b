using System.Collections.Immutable;
using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that the client consented to treatment.</summary>
/// <remarks>Results from <see cref="RecordTreatmentConsent"/>.</remarks>
public sealed record TreatmentConsentRecorded : EpisodeEvent
{
    [JsonConstructor]
    internal TreatmentConsentRecorded()
    {
    }

    /// <summary>The id of the new consent.</summary>
    public required FactId Consent { get; init; }

    /// <summary>What was explained to the client.</summary>
    public required ImmutableArray<ConsentElement> Explained { get; init; }

    /// <summary>The sensitive areas to which the client consented. Empty if there are none.</summary>
    public required ImmutableArray<Term> SensitiveAreas { get; init; }

    /// <summary>True if the consent is in writing; false if it was given orally.</summary>
    public required bool Written { get; init; }

    /// <summary>The person who signed the consent, or null if that is not recorded.</summary>
    public ClientText? SignedBy { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.TreatmentConsent, Consent);
}
