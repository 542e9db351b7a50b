using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using TherapyOutcomes.Cli.Commands;

namespace TherapyOutcomes.Cli;

/// <summary>Creates the environment of a run from the current process.</summary>
internal static class ProcessHost
{
    // Wide enough for the tables, and the initial width of most terminals.
    private const int DefaultWidth = 80;
    private const int LeastWidth = 60;

    // The descriptor that every process on Unix writes its results to.
    private const int StandardOutput = 1;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static CliHost Create() => new()
    {
        In = Console.OpenStandardInput(),
        Out = new StreamWriter(StandardStream.ForResults(OpenOutput), Utf8, bufferSize: 16 * 1024),
        Error = new StreamWriter(StandardStream.ForMessages(Console.OpenStandardError), Utf8) { AutoFlush = true },
        Width = Width(),
        HasColours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        IsTerminal = !Console.IsOutputRedirected,
        ShowsProgress = !Console.IsErrorRedirected,
        Store = Environment.GetEnvironmentVariable(StoreOptions.Variable),
        MasterKeys = Environment.GetEnvironmentVariable(StoreOptions.MasterKeysVariable),
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
    };

    // The console's stream goes on in silence if the reader of a pipe has ended; a file's stream says so. It is no use for anything else: it
    // writes to a file at a position of its own, over what other programs write there, and it can't wait for a pipe that doesn't block.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var output = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return output.CanSeek || output.IsAsync ? Console.OpenStandardOutput() : output;
    }

    private static int Width()
    {
        var columns = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            ? set
            : Console.IsOutputRedirected ? DefaultWidth : Console.WindowWidth;
        return Math.Max(columns, LeastWidth);
    }
}
