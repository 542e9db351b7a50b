namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>A command of a story.</summary>
/// <param name="Record">The record that it is about.</param>
/// <param name="Id">The id of the command, by which it is recognized if it is sent again.</param>
/// <param name="Json">What is sent.</param>
/// <param name="IsRefused">True if the story wants a rule to refuse it.</param>
internal sealed record Step(RecordKey Record, CommandId Id, string Json, bool IsRefused = false);
