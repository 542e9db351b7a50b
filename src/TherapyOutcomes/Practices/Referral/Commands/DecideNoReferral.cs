using TherapyOutcomes.Events;

namespace TherapyOutcomes.Commands;

/// <summary>Records that this improvement needs no referral.</summary>
/// <remarks>The command <c>decide-no-referral</c>. Immutable and thread-safe.</remarks>
public sealed record DecideNoReferral : EpisodeCommand
{
    /// <summary>Why none is needed.</summary>
    public required ClientText Reason { get; init; }

    internal override EpisodeEvent ToEvent() => new NoReferralDecided
    {
        Reason = Reason,
    };
}
