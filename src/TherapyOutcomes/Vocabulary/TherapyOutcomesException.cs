namespace TherapyOutcomes;

/// <summary>Misuse of the library or broken infrastructure. Refusals by rules and malformed commands are answers, not exceptions.</summary>
/// <remarks>The message says what happened and what to do, and never repeats a client's text.</remarks>
public class TherapyOutcomesException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">Its stable id, such as <c>TO2001</c>.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public TherapyOutcomesException(string code, string message, Exception? innerException = null)
        : base($"{code}: {message}", innerException) => Code = code;

    /// <summary>The exception's stable id, such as <c>TO2001</c>.</summary>
    public string Code { get; }
}
