using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Closes a referral that was sent, or withdraws one that was not.</summary>
/// <remarks>Corresponds to the <c>close-referral</c> command.</remarks>
public sealed record CloseReferral : EpisodeCommand
{
    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Referral, Referral);

    internal ReferralClosed ToEvent() => new()
    {
        Referral = Referral,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("referral", Referral);
    }

    internal static CloseReferral Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Referral = fields.Id<FactId>("referral"),
    };
}
