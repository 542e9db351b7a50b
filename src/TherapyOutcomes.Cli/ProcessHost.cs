using System.Globalization;
using System.Text;

namespace TherapyOutcomes.Cli;

/// <summary>Creates the environment of a run from the current process.</summary>
internal static class ProcessHost
{
    // Wide enough for the tables, and the initial width of most terminals.
    private const int DefaultWidth = 80;
    private const int LeastWidth = 60;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static CliHost Create() => new()
    {
        In = Console.OpenStandardInput(),
        Out = new StreamWriter(Console.OpenStandardOutput(), Utf8, bufferSize: 16 * 1024),
        Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
        Width = Width(),
        HasColours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        IsTerminal = !Console.IsOutputRedirected,
        ShowsProgress = !Console.IsErrorRedirected,
    };

    private static int Width()
    {
        var columns = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            ? set
            : Console.IsOutputRedirected ? DefaultWidth : Console.WindowWidth;
        return Math.Max(columns, LeastWidth);
    }
}
