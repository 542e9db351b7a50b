namespace TherapyOutcomes.Testing;

/// <summary>Represents the result of checking one clause.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StoreVerdict
{
    internal StoreVerdict(StoreClause clause, StoreOutcome outcome, string? message = null) =>
        (Clause, Outcome, Message) = (clause, outcome, message);

    /// <summary>The clause that was checked.</summary>
    public StoreClause Clause { get; }

    /// <summary>The outcome of the check.</summary>
    public StoreOutcome Outcome { get; }

    /// <summary>A message that says what was expected and what was found, or why the clause does not apply; null if the clause passed.</summary>
    public string? Message { get; }

    /// <summary>Throws an exception if the store violates the requirement, so that a test framework shows it as a failed test.</summary>
    /// <exception cref="ExpectationException">The clause failed.</exception>
    public void ThrowIfFailed()
    {
        if (Outcome == StoreOutcome.Failed)
        {
            throw new ExpectationException(ToString());
        }
    }

    /// <summary>Returns the outcome, the clause and the message.</summary>
    public override string ToString()
    {
        var outcome = Outcome switch
        {
            StoreOutcome.Passed => "passed",
            StoreOutcome.Failed => "FAILED",
            _ => "not applicable",
        };
        return Message is null ? $"{outcome}: {Clause}" : $"{outcome}: {Clause}{Environment.NewLine}    {Message}";
    }
}
