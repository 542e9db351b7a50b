using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>One referral from proposal to report.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ReferralCase : IDatedFact
{
    internal ReferralCase()
    {
    }

    /// <summary>The referral's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>To whom.</summary>
    public required Professional To { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>How soon.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The recording of the proposal.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>Where it stands.</summary>
    public ReferralStatus Status { get; init; }

    /// <summary>The recording of its sending, or null.</summary>
    public EventMetadata? Sent { get; init; }

    /// <summary>The recording of the newest change.</summary>
    public required EventMetadata Newest { get; init; }

    /// <summary>The recording of the client's refusal, or null.</summary>
    public EventMetadata? Refused { get; init; }

    /// <summary>True once it was sent, whatever came of it.</summary>
    public bool WasSent => Sent is not null;

    /// <summary>True while it waits for the client or the practitioner.</summary>
    public bool IsUnsent => Status == ReferralStatus.Proposed;

    // Somebody else is being asked to look; asking for one more would help nobody.
    internal bool IsUnderWay => Status is ReferralStatus.Proposed or ReferralStatus.Sent or ReferralStatus.Accepted;
}
