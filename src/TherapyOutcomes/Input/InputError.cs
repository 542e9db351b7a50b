namespace TherapyOutcomes;

/// <summary>Why a command is malformed. Nothing was written.</summary>
/// <remarks>It repeats numbers, never a client's text. Immutable and thread-safe.</remarks>
/// <param name="Code">The error's stable id (<see cref="ErrorCodes"/>).</param>
/// <param name="Field">The field, such as <c>plan.minutes</c>; null when it is about the whole line.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Allowed">What is allowed; null when that is no list or range.</param>
public sealed record InputError(string Code, string? Field, string Message, string? Allowed = null);
