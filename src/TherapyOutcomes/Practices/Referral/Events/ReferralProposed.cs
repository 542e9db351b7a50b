using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>Records that a referral was proposed to the client.</summary>
/// <remarks>Results from <see cref="ProposeReferral"/>.</remarks>
public sealed record ReferralProposed : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralProposed()
    {
    }

    /// <summary>The id of the new referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>The professional to refer the client to.</summary>
    public required Professional To { get; init; }

    /// <summary>The reason for the referral.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The urgency of the referral.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The red flag that the referral serves, or null if it serves every red flag that was open when it was proposed.</summary>
    public RedFlagId? Flag { get; init; }

    internal override FactReference? NewFact => new FactReference(FactKind.Referral, Referral);
}
