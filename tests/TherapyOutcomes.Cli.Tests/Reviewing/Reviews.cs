using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Reviewing;

/// <summary>Runs reviews of texts.</summary>
internal static class Reviews
{
    private static readonly string[] Columns = ["--client", "client", "--time", "date", "--score", "odi"];

    public static async Task<CliRun> RunAsync(string csv, params string[] more)
    {
        using var file = new TempFile(csv);
        string[] measure = more.Contains("--measure") ? [] : ["--measure", "ODI"];
        return await CliRun.RunAsync(["review", file.Path, .. Columns, .. measure, .. more]);
    }

    public static async Task<JsonElement> JsonAsync(string csv, params string[] more) =>
        JsonDocument.Parse((await RunAsync(csv, [.. more, "--json"])).Out).RootElement;

    public static int Int(this JsonElement element, params string[] path) => element.At(path).GetInt32();

    public static JsonElement At(this JsonElement element, params string[] path) =>
        path.Aggregate(element, (inner, name) => inner.GetProperty(name));
}
