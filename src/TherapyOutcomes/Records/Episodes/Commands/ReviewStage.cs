namespace TherapyOutcomes.Commands;

/// <summary>Moves the episode forward as far as its obligations are already met, without adding a fact.</summary>
/// <remarks>Corresponds to the <c>review-stage</c> command.</remarks>
public sealed record ReviewStage : EpisodeCommand;
