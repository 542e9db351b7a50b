namespace TherapyOutcomes.Commands;

/// <summary>Raises the reminders that are due in a client's record. Only the library gives it (<see cref="Running.DueWork"/>).</summary>
internal sealed record RaiseClientReminders : ClientCommand;
