namespace TherapyOutcomes.Deciding;

/// <summary>
/// Represents a command that was entered into an episode: its events are applied and the stage has moved on, but the episode has not been
/// evaluated yet.
/// </summary>
/// <param name="Builder">The episode with the events so far; null if the command was turned away.</param>
/// <param name="Findings">What the command's own rules found without refusing it.</param>
/// <param name="TurnedAway">The decision if the command is malformed or refused; otherwise, null.</param>
internal readonly record struct EnteredCommand(EpisodeDecisionBuilder? Builder, IReadOnlyList<Finding> Findings, Decision? TurnedAway);
