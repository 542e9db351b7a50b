namespace TherapyOutcomes.Cli;

/// <summary>The exception that is thrown when the input cannot be used. Its message says what to do next.</summary>
internal sealed class BadInputException(string message) : Exception(message)
{
    /// <summary>What there is to choose from, each on a line of its own below the message.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];
}
