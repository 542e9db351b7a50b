using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that the client refuses a referral. Possible until the referral is declined, reported or ended.</summary>
/// <remarks>Corresponds to the <c>refuse-referral</c> command.</remarks>
public sealed record RefuseReferral : EpisodeCommand
{
    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>The person who refuses the referral, which is always the client.</summary>
    public required RefusedBy By { get; init; }

    /// <summary>The reason for the refusal.</summary>
    public required ClientText Reason { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal override FactReference? Reference => new FactReference(FactKind.Referral, Referral);

    internal ReferralRefused ToEvent() => new()
    {
        Referral = Referral,
        By = By,
        Reason = Reason,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("referral", Referral);
        check.Enumeration("by", By);
        check.Text("reason", Reason);
    }

    internal static RefuseReferral Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Referral = fields.Id<FactId>("referral"),
        By = fields.Enum<RefusedBy>("by"),
        Reason = fields.Text("reason"),
    };
}
