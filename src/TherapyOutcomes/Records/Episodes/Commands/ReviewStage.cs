using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Moves the episode forward as far as its obligations are already met, without adding a fact.</summary>
/// <remarks>Corresponds to the <c>review-stage</c> command.</remarks>
public sealed record ReviewStage : EpisodeCommand
{
    internal static ReviewStage Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
    };
}
