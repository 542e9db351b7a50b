namespace TherapyOutcomes;

/// <summary>Represents the reason why a command is malformed. Nothing was written.</summary>
/// <remarks>An error may repeat numbers, but never a client's text.</remarks>
/// <param name="Code">The error's stable id (<see cref="ErrorCodes"/>).</param>
/// <param name="Field">The name of the field, such as <c>plan.minutes</c>; null if the error concerns the whole line.</param>
/// <param name="Message">A message that says what is wrong.</param>
/// <param name="Allowed">The allowed values; null if they are not a list or a range.</param>
public sealed record InputError(string Code, string? Field, string Message, string? Allowed = null);
