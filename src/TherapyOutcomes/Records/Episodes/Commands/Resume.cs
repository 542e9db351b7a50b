using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Resumes care after completion or discontinuation. A new cycle begins with a new baseline.</summary>
/// <remarks>Corresponds to the <c>resume</c> command.</remarks>
public sealed record Resume : EpisodeCommand
{
    /// <summary>The reason for resuming care.</summary>
    public required ClientText Reason { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Text("reason", Reason);
    }

    internal static Resume Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Reason = fields.Text("reason"),
    };

    internal Resumed ToEvent(EpisodeStage from, EpisodeStage to) => new() { From = from, To = to, Because = [], Reason = Reason };
}
