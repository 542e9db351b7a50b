using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Takes care up again after completion or discontinuation: a new cycle with a new baseline.</summary>
/// <remarks>The command <c>resume</c>. Immutable and thread-safe.</remarks>
public sealed record Resume : EpisodeCommand
{
    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    internal static Resume Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Reason = fields.Text("reason"),
    };

    internal Resumed ToEvent(EpisodeStage from, EpisodeStage to) => new() { From = from, To = to, Because = [], Reason = Reason };
}
