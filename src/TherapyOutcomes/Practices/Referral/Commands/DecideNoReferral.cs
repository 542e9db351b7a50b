using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that no referral is needed for this improvement. A later improvement needs a decision of its own.</summary>
/// <remarks>Corresponds to the <c>decide-no-referral</c> command.</remarks>
public sealed record DecideNoReferral : EpisodeCommand
{
    /// <summary>The reason why no referral is needed.</summary>
    public required ClientText Reason { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal NoReferralDecided ToEvent() => new()
    {
        Reason = Reason,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Text("reason", Reason);
    }

    internal static DecideNoReferral Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Reason = fields.Text("reason"),
    };
}
