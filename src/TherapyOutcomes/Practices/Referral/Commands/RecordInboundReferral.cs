using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that another professional referred the client to this clinic.</summary>
/// <remarks>Corresponds to the <c>record-inbound-referral</c> command.</remarks>
public sealed record RecordInboundReferral : EpisodeCommand
{
    /// <summary>The id of the new referral. It must be new in the episode (REC001).</summary>
    public required FactId Referral { get; init; }

    /// <summary>The professional who referred the client.</summary>
    public required Professional From { get; init; }

    /// <summary>The reason for the referral.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>True if the referrer asked for a report; otherwise, false.</summary>
    public required bool ReportWanted { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal override FactId? NewFact => Referral;

    internal override Command Marked(NameTokens tokens) => this with { From = From with { Name = tokens.Mark(From.Name) } };

    internal InboundReferralRecorded ToEvent() => new()
    {
        Referral = Referral,
        From = From,
        Reason = Reason,
        ReportWanted = ReportWanted,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("referral", Referral);
        check.Object("from", From)?.ValidateRecipient(check.Within("from"));
        check.Text("reason", Reason);
    }

    internal static RecordInboundReferral Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Referral = fields.Id<FactId>("referral"),
        From = fields.Object("from", Professional.ReadRecipient),
        Reason = fields.Text("reason"),
        ReportWanted = fields.Bool("reportWanted"),
    };
}
