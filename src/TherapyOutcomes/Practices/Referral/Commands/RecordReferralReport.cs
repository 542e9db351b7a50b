using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Records the report that came back.</summary>
/// <remarks>The command <c>record-referral-report</c>. Immutable and thread-safe.</remarks>
public sealed record RecordReferralReport : EpisodeCommand
{
    /// <summary>The referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>What it says.</summary>
    public required ClientText Summary { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Referral, Referral);

    internal override EpisodeEvent ToEvent() => new ReferralReportRecorded
    {
        Referral = Referral,
        Summary = Summary,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("referral", Referral);
    }
}
