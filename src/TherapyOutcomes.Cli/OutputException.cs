namespace TherapyOutcomes.Cli;

/// <summary>The exception that is thrown when results cannot be written, because the output is closed, full, or nobody reads it.</summary>
internal sealed class OutputException(string message, Exception inner) : Exception(message, inner)
{
    // The code of a broken pipe on all kinds of Unix.
    private const int BrokenPipe = 32;

    /// <summary>Creates the exception for what went wrong while writing.</summary>
    public static OutputException Of(Exception error) => new(
        error switch
        {
            UnauthorizedAccessException => "The output is closed, so the results can't be written.",
            { HResult: BrokenPipe } => "The program that reads the output ended before everything was written.",
            _ => $"The results can't be written: {error.Message}",
        },
        error);
}
