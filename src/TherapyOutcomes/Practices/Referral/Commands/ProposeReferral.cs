using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Proposes a referral to the client.</summary>
/// <remarks>Corresponds to the <c>propose-referral</c> command.</remarks>
public sealed record ProposeReferral : EpisodeCommand
{
    /// <summary>The id of the new referral. It must be new in the episode (REC001).</summary>
    public required FactId Referral { get; init; }

    /// <summary>The professional to refer the client to.</summary>
    public required Professional To { get; init; }

    /// <summary>The reason for the referral.</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The urgency of the referral.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The red flag that the referral serves, or null if it serves every red flag that is open when it is proposed.</summary>
    public RedFlagId? Flag { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal override FactId? NewFact => Referral;

    internal override Command Marked(NameTokens tokens) => this with { To = To with { Name = tokens.Mark(To.Name) } };

    internal ReferralProposed ToEvent() => new()
    {
        Referral = Referral,
        To = To,
        Reason = Reason,
        Urgency = Urgency,
        Flag = Flag,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("referral", Referral);
        check.Object("to", To)?.ValidateRecipient(check.Within("to"));
        check.Enumeration("urgency", Urgency);
        check.Text("reason", Reason);
        if (Flag is { } flag)
        {
            check.Flag("flag", flag);
        }
    }

    internal static ProposeReferral Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Referral = fields.Id<FactId>("referral"),
        To = fields.Object("to", Professional.ReadRecipient),
        Reason = fields.Text("reason"),
        Urgency = fields.Enum<Urgency>("urgency"),
        Flag = fields.IdOrNull<RedFlagId>("flag"),
    };
}
