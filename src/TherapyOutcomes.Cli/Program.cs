using System.CommandLine;
using System.CommandLine.Invocation;
using TherapyOutcomes.Cli.Commands;

namespace TherapyOutcomes.Cli;

/// <summary>Contains the entry point of the tool <c>therapy-outcomes</c>.</summary>
internal static class Program
{
    // The time that a run gets to end after Ctrl-C if it is blocked while reading from a terminal.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    public static async Task<int> Main(string[] args)
    {
        var host = ProcessHost.Create();
        return await RunAsync(args, host).ConfigureAwait(false);
    }

    /// <summary>Runs the tool.</summary>
    /// <param name="args">The command line, without the program's name.</param>
    /// <param name="host">The environment of the run.</param>
    /// <param name="cancellationToken">A token to cancel the run.</param>
    /// <returns>The exit code.</returns>
    internal static async Task<int> RunAsync(string[] args, CliHost host, CancellationToken cancellationToken = default)
    {
        // Response files are disabled, because a path may begin with @.
        var parsed = CommandTree.Build(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var settings = new InvocationConfiguration
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Farewell,
        };
        try
        {
            return parsed.Action is ParseErrorAction
                ? Explain(parsed, host)
                : await parsed.InvokeAsync(settings, cancellationToken).ConfigureAwait(false);
        }
        catch (BadInputException error)
        {
            await host.SayAsync(error.Message).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
        catch (TherapyOutcomesException error)
        {
            await host.SayAsync($"{error.Code}: {error.Message}").ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
        catch (OperationCanceledException)
        {
            await host.SayAsync("Stopped. Everything that was done is shown above.").ConfigureAwait(false);
            return ExitCodes.Stopped;
        }
        catch (IOException error)
        {
            await host.SayAsync($"Reading or writing failed: {error.Message}").ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
        finally
        {
            await host.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static int Explain(ParseResult parsed, CliHost host)
    {
        foreach (var error in parsed.Errors)
        {
            host.Error.WriteLine(error.Message);
        }

        var command = parsed.CommandResult.Command;
        host.Error.WriteLine($"See: therapy-outcomes {(command is RootCommand ? "" : command.Name + " ")}--help");
        return ExitCodes.BadInput;
    }
}
