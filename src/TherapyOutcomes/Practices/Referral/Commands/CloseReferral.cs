using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Closes a referral; one not sent is withdrawn.</summary>
/// <remarks>The command <c>close-referral</c>. Immutable and thread-safe.</remarks>
public sealed record CloseReferral : EpisodeCommand
{
    /// <summary>The referral.</summary>
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
