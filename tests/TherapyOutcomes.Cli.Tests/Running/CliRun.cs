using System.Text;
using TherapyOutcomes.Cli.Wording;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>Runs the tool in this process and keeps what it said.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>The day on which all runs take place.</summary>
    public static readonly DateOnly Today = new(2026, 6, 30);

    private static readonly string[] Notices = [Phrases.English.Say("store.memory") + "\n", Phrases.Spanish.Say("store.memory") + "\n"];

    /// <summary>True if the run said that nothing is kept. That line is not part of <see cref="Error"/>, because all runs without a store say it.</summary>
    public bool SaysNothingIsKept { get; private init; }

    /// <summary>Asserts that the run succeeded without a complaint.</summary>
    /// <returns>What it printed.</returns>
    public string AssertSucceeded()
    {
        Assert.Equal((0, ""), (ExitCode, Error));
        return Out;
    }

    /// <summary>Asserts that the call was wrong and that nothing was printed.</summary>
    /// <returns>What it said instead.</returns>
    public string AssertRefused()
    {
        Assert.Equal((2, ""), (ExitCode, Out));
        return Error;
    }

    public static Task<CliRun> RunAsync(params string[] args) => RunAsync(args, Stream.Null);

    public static Task<CliRun> PipeAsync(string input, params string[] args) => RunAsync(args, new MemoryStream(Encoding.UTF8.GetBytes(input)));

    public static async Task<CliRun> RunAsync(string[] args, Stream input, int width = 80, string? store = null, string? masterKeys = null, bool canAsk = false, CancellationToken cancellationToken = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Program.RunAsync(args, Host(input, output, error) with { Width = width, Store = store, MasterKeys = masterKeys, CanAsk = canAsk }, cancellationToken);
        return Of(code, output.ToString(), error.ToString());
    }

    /// <summary>Takes apart what a run said.</summary>
    public static CliRun Of(int code, string output, string error)
    {
        var notice = Notices.FirstOrDefault(notice => error.StartsWith(notice, StringComparison.Ordinal));
        return new CliRun(code, output, error[(notice?.Length ?? 0)..]) { SaysNothingIsKept = notice is not null };
    }

    /// <summary>The environment of a run with outputs of the test's own.</summary>
    public static CliHost Host(Stream input, TextWriter output, TextWriter error) => new()
    {
        In = input,
        Out = output,
        Error = error,
        Time = new FixedClock(new DateTimeOffset(Today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)),
    };
}
