namespace TherapyOutcomes.Testing;

/// <summary>
/// The exception that is thrown when an expectation is not met. Every test framework shows it as a failed test, and its message says what
/// was found instead.
/// </summary>
/// <remarks>The message contains rule ids, stages, numbers and names of steps, never a client's words.</remarks>
public sealed class ExpectationException : Exception
{
    /// <summary>Initializes an exception without a message.</summary>
    public ExpectationException()
    {
    }

    /// <summary>Initializes an exception with a message.</summary>
    /// <param name="message">A message that says what was expected and what was found.</param>
    public ExpectationException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception with a message and the exception that caused it.</summary>
    /// <param name="message">A message that says what was expected and what was found.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public ExpectationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
