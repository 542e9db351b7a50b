using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Keys;

/// <summary>Runs <c>pg_dump</c>, where it is installed.</summary>
internal static class PostgreSqlDump
{
    public static bool IsAvailable { get; } = Start("--version") is { } process && Ended(process);

    /// <summary>Dumps a database, or only the schema that the connection string names.</summary>
    public static async Task<string> ReadAsync(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        string[] chosen = server.SearchPath is { } schema ? ["--schema", schema] : [];
        using var process = Start(["--host", server.Host!, "--port", $"{server.Port}", "--username", server.Username!, "--no-password", .. chosen, server.Database!])!;
        var dump = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return dump;
    }

    private static Process? Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("pg_dump", arguments) { RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static bool Ended(Process process)
    {
        using (process)
        {
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
    }
}
