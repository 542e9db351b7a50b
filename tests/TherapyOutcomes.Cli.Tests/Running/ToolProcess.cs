using System.Diagnostics;

namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>Runs the tool as a process of its own, by a line for the shell.</summary>
internal static class ToolProcess
{
    /// <summary>Runs a line in which <c>tool</c> is the tool.</summary>
    /// <returns>The exit code of the line, and what came out of its two outputs.</returns>
    public static async Task<CliRun> RunAsync(string line)
    {
        var dotnet = Environment.ProcessPath!;
        var start = new ProcessStartInfo("bash", ["-c", $"tool() {{ '{dotnet}' '{typeof(Program).Assembly.Location}' \"$@\"; }}; {line}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return CliRun.Of(process.ExitCode, await output, await error);
    }
}
