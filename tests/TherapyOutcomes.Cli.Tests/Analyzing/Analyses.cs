using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Analyzing;

/// <summary>Runs analyses of texts.</summary>
internal static class Analyses
{
    /// <summary>Four clients at weeks 0 and 12; d has no score after.</summary>
    public const string Csv = """
        client,week,odi,arm
        a,0,40,x
        a,12,20,x
        b,0,30,y
        b,12,28,y
        c,0,20,x
        c,12,35,x
        d,0,50,y
        d,12,,y

        """;

    private static readonly string[] Columns = ["--client", "client", "--time", "week", "--pre", "0", "--post", "12", "--score", "odi"];

    public static Task<CliRun> RunAsync(params string[] more) => RunAsync(Csv, more);

    public static async Task<CliRun> RunAsync(string csv, string[] more, int width = 80)
    {
        using var file = new TempFile(csv);
        string[] better = more.Contains("--better") ? [] : ["--better", "lower"];
        return await CliRun.RunAsync(["analyze", file.Path, .. Columns, .. better, .. more], Stream.Null, width);
    }

    public static Task<JsonElement> JsonAsync(params string[] more) => JsonOfAsync(Csv, more);

    public static async Task<JsonElement> JsonOfAsync(string csv, params string[] more) =>
        JsonDocument.Parse((await RunAsync(csv, [.. more, "--json"])).Out).RootElement;
}
