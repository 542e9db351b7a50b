using TherapyOutcomes.Events;

namespace TherapyOutcomes.Commands;

/// <summary>Records that no referral is needed for this improvement.</summary>
/// <remarks>Corresponds to the <c>decide-no-referral</c> command.</remarks>
public sealed record DecideNoReferral : EpisodeCommand
{
    /// <summary>The reason why no referral is needed.</summary>
    public required ClientText Reason { get; init; }

    internal override EpisodeEvent ToEvent() => new NoReferralDecided
    {
        Reason = Reason,
    };
}
