using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Transfers the episode to another practitioner.</summary>
/// <remarks>Corresponds to the <c>transfer-episode</c> command.</remarks>
public sealed record TransferEpisode : EpisodeCommand
{
    /// <summary>The practitioner who takes over.</summary>
    public required PractitionerId To { get; init; }

    /// <summary>The reason for the transfer.</summary>
    public required ClientText Reason { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal EpisodeTransferred ToEvent() => new()
    {
        To = To,
        Reason = Reason,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("to", To);
        check.Text("reason", Reason);
    }

    internal static TransferEpisode Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        To = fields.Id<PractitionerId>("to"),
        Reason = fields.Text("reason"),
    };
}
