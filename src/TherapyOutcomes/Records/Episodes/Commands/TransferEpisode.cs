using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Hands the episode over to another practitioner.</summary>
/// <remarks>The command <c>transfer-episode</c>. Immutable and thread-safe.</remarks>
public sealed record TransferEpisode : EpisodeCommand
{
    /// <summary>The practitioner who takes over.</summary>
    public required PractitionerId To { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    internal EpisodeTransferred ToEvent() => new()
    {
        To = To,
        Reason = Reason,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("to", To);
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
