namespace TherapyOutcomes.Cli;

/// <summary>Represents how a run, or a part of it, ended.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Message">The message to the user; null if there is nothing to say.</param>
internal readonly record struct Ending(int Code, string? Message = null)
{
    /// <summary>What follows the message, each on a line of its own.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>Runs something and turns the errors that a user can do something about into a message.</summary>
    /// <param name="run">A function that returns the exit code.</param>
    public static async Task<Ending> OfAsync(Func<Task<int>> run)
    {
        try
        {
            return new Ending(await run().ConfigureAwait(false));
        }
        catch (TherapyOutcomesException error)
        {
            return new Ending(ExitCodes.BadInput, LibraryErrors.Say(error));
        }
        catch (Exception error) when (error is BadInputException or OutputException)
        {
            return new Ending(ExitCodes.BadInput, error.Message) { Advice = error is BadInputException bad ? bad.Advice : [] };
        }
        catch (OperationCanceledException)
        {
            return new Ending(ExitCodes.Stopped, "Stopped. Everything that was done is shown above.");
        }
        catch (IOException error)
        {
            return new Ending(ExitCodes.BadInput, $"Reading or writing failed: {error.Message}");
        }
    }
}
