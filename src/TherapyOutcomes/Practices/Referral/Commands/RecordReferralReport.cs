using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>
/// Records the report that came back from a referral. Possible once the referral is sent, with or without a response. Another report can
/// follow.
/// </summary>
/// <remarks>Corresponds to the <c>record-referral-report</c> command.</remarks>
public sealed record RecordReferralReport : EpisodeCommand
{
    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>A summary of the report.</summary>
    public required ClientText Summary { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Referral, Referral);

    internal ReferralReportRecorded ToEvent() => new()
    {
        Referral = Referral,
        Summary = Summary,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("referral", Referral);
        check.Words("summary", Summary);
    }

    internal static RecordReferralReport Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Referral = fields.Id<FactId>("referral"),
        Summary = fields.Words("summary"),
    };
}
