using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>
/// Records the response of the professional whom the client was referred to. Possible once the referral is sent. A later response replaces
/// an earlier one.
/// </summary>
/// <remarks>Corresponds to the <c>record-referral-response</c> command.</remarks>
public sealed record RecordReferralResponse : EpisodeCommand
{
    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>A value that specifies whether the referral was accepted or declined.</summary>
    public required ReferralResponse Response { get; init; }

    /// <summary>The response in words.</summary>
    public required ClientText Detail { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Referral, Referral);

    internal ReferralResponseRecorded ToEvent() => new()
    {
        Referral = Referral,
        Response = Response,
        Detail = Detail,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("referral", Referral);
        check.Enumeration("response", Response);
        check.Text("detail", Detail);
    }

    internal static RecordReferralResponse Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Referral = fields.Id<FactId>("referral"),
        Response = fields.Enum<ReferralResponse>("response"),
        Detail = fields.Text("detail"),
    };
}
