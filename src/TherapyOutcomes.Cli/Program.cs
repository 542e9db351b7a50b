using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
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
        var run = await Ending.OfAsync(() => InvokeAsync(args, host, cancellationToken)).ConfigureAwait(false);

        // If results can't be written, a short run finds out only now, when they leave the buffer.
        var flush = await Ending.OfAsync(() => FlushAsync(host)).ConfigureAwait(false);
        if ((run.Message ?? flush.Message) is { } message)
        {
            await host.SayAsync(message).ConfigureAwait(false);
        }

        foreach (var line in run.Advice ?? [])
        {
            await host.SayAsync($"  {line}").ConfigureAwait(false);
        }

        return Math.Max(run.Code, flush.Code);
    }

    private static async Task<int> InvokeAsync(string[] args, CliHost host, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture; // the tool speaks English, and so must the library that writes its help
        if (args.Any(Secrets.HasMasterKey))
        {
            throw new BadInputException("The command line holds a master key. Nothing was done. Master keys belong in a file of their own: give its path with --master-keys. The history of your shell may still hold the key, and others may have seen it: if so, replace it with add-master-key and rotate-keys.");
        }

        // Response files are disabled, because a path may begin with @.
        var parsed = CommandTree.Build(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var settings = new InvocationConfiguration
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Farewell,
        };
        return parsed.Action is ParseErrorAction
            ? await ExplainAsync(parsed, host).ConfigureAwait(false)
            : await parsed.InvokeAsync(settings, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> FlushAsync(CliHost host)
    {
        await host.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        return ExitCodes.Done;
    }

    private static async Task<int> ExplainAsync(ParseResult parsed, CliHost host)
    {
        foreach (var error in parsed.Errors)
        {
            await host.SayAsync(error.Message).ConfigureAwait(false);
        }

        var command = parsed.CommandResult.Command;
        await host.SayAsync($"See: therapy-outcomes {(command is RootCommand ? "" : command.Name + " ")}--help").ConfigureAwait(false);
        return ExitCodes.BadInput;
    }
}
