namespace TherapyOutcomes.Commands;

/// <summary>Raises the reminders that are due in an episode. Only the library gives it (<see cref="Running.DueWork"/>).</summary>
internal sealed record RaiseEpisodeReminders : EpisodeCommand;
