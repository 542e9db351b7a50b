using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Adds no fact: moves the stage on as far as its obligations are already met.</summary>
/// <remarks>The command <c>review-stage</c>. Immutable and thread-safe.</remarks>
public sealed record ReviewStage : EpisodeCommand
{
    internal static ReviewStage Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
    };
}
