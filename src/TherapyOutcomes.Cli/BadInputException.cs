namespace TherapyOutcomes.Cli;

/// <summary>The exception that is thrown when the input cannot be used. Its message says what to do next.</summary>
internal sealed class BadInputException(string message) : Exception(message);
