namespace TherapyOutcomes.Cli;

/// <summary>The input can't be worked with; the message says what to do next.</summary>
internal sealed class BadInputException(string message) : Exception(message);
