using System.Text.Json.Serialization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Events;

/// <summary>A referral was proposed to the client.</summary>
/// <remarks>Follows <see cref="ProposeReferral"/>. Immutable and thread-safe.</remarks>
public sealed record ReferralProposed : EpisodeEvent
{
    [JsonConstructor]
    internal ReferralProposed()
    {
    }

    /// <summary>The new referral's id.</summary>
    public required FactId Referral { get; init; }

    /// <summary>To whom.</summary>
    public required Professional To { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>How soon.</summary>
    public required Urgency Urgency { get; init; }
}
