using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Records that the client refuses a referral.</summary>
/// <remarks>The command <c>refuse-referral</c>. Immutable and thread-safe.</remarks>
public sealed record RefuseReferral : EpisodeCommand
{
    /// <summary>The referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>Who refuses it: the client.</summary>
    public required RefusedBy By { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

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
