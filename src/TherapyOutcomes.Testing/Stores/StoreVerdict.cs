namespace TherapyOutcomes.Testing;

/// <summary>Represents what checking one clause found.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StoreVerdict
{
    internal StoreVerdict(StoreClause clause, StoreOutcome outcome, string? message = null) =>
        (Clause, Outcome, Message) = (clause, outcome, message);

    /// <summary>The clause.</summary>
    public StoreClause Clause { get; }

    /// <summary>Whether the store keeps the promise.</summary>
    public StoreOutcome Outcome { get; }

    /// <summary>What was expected and what was found, or why the clause does not apply; null when it passed.</summary>
    public string? Message { get; }

    /// <summary>Throws if the store breaks the promise, so that a test framework shows it as a failed test.</summary>
    /// <exception cref="ExpectationException">The clause failed.</exception>
    public void ThrowIfFailed()
    {
        if (Outcome == StoreOutcome.Failed)
        {
            throw new ExpectationException(ToString());
        }
    }

    /// <summary>Returns outcome, clause and message.</summary>
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
