using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents an answer of the professional whom the client was referred to.</summary>
public sealed record ReferralAnswer : IDatedFact
{
    internal ReferralAnswer()
    {
    }

    /// <summary>A value that specifies whether the referral was accepted or declined.</summary>
    public required ReferralResponse Response { get; init; }

    /// <summary>The metadata of the event that recorded the answer.</summary>
    public required EventMetadata Recording { get; init; }
}
