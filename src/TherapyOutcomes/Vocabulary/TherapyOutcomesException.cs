namespace TherapyOutcomes;

/// <summary>
/// The exception that is thrown when the library is misused or the infrastructure is broken. Refusals by rules and malformed commands
/// are reported as results, not as exceptions.
/// </summary>
/// <remarks>The message says what happened and what to do. It never repeats a client's text.</remarks>
public sealed class TherapyOutcomesException : Exception
{
    /// <summary>Creates an exception with a stable id, a message and the exception that caused it.</summary>
    /// <param name="code">The stable id of the error, such as <c>TO2001</c>.</param>
    /// <param name="message">A message that says what happened and what to do.</param>
    /// <param name="innerException">The exception that caused this one, or null if there is none.</param>
    public TherapyOutcomesException(string code, string message, Exception? innerException = null)
        : base($"{code}: {message}", innerException) => (Code, Reason) = (code, message);

    /// <summary>The stable id of the error, such as <c>TO2001</c>.</summary>
    public string Code { get; }

    /// <summary>The message without the code, for messages that say more.</summary>
    internal string Reason { get; }
}
