namespace TherapyOutcomes.Testing;

/// <summary>An expectation was not met. Any test framework shows it as a failed test; its message tells what was found instead.</summary>
/// <remarks>The message holds rule ids, stages, numbers and names of steps, never a client's words.</remarks>
public sealed class ExpectationException : Exception
{
    /// <summary>An exception without a message.</summary>
    public ExpectationException()
    {
    }

    /// <summary>An exception that tells what was expected and what was found.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public ExpectationException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with the one that led to it.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">What led to it.</param>
    public ExpectationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
