using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that this improvement needs no referral.</summary>
/// <remarks>The command <c>decide-no-referral</c>. Immutable and thread-safe.</remarks>
public sealed record DecideNoReferral : EpisodeCommand
{
    /// <summary>Why none is needed.</summary>
    public required ClientText Reason { get; init; }

    internal NoReferralDecided ToEvent() => new()
    {
        Reason = Reason,
    };

    internal static DecideNoReferral Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Reason = fields.Text("reason"),
    };
}
