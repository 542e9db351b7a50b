namespace TherapyOutcomes.Commands;

/// <summary>Raises the reminders that are due in a practitioner's record. Only the library gives it (<see cref="Running.DueWork"/>).</summary>
internal sealed record RaisePractitionerReminders : PractitionerCommand;
