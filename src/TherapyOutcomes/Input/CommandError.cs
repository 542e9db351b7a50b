namespace TherapyOutcomes;

/// <summary>Represents the reason why a command is malformed. Nothing was written.</summary>
/// <remarks>An error may repeat numbers, but never a client's text.</remarks>
public sealed record CommandError
{
    internal CommandError(string code, string? field, string message, string? allowed = null) =>
        (Code, Field, Message, Allowed) = (code, field, message, allowed);

    /// <summary>The error's stable id (<see cref="ErrorCodes"/>).</summary>
    public string Code { get; init; }

    /// <summary>The name of the field, such as <c>plan.minutes</c>; null if the error concerns the whole line.</summary>
    public string? Field { get; init; }

    /// <summary>A message that says what is wrong.</summary>
    public string Message { get; init; }

    /// <summary>The allowed values; null if they are not a list or a range.</summary>
    public string? Allowed { get; init; }
}
