using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests;

/// <summary>Whatever door a text comes in by, it never goes out with characters that control a terminal or turn the direction of the text.</summary>
public sealed class HarmlessOutputTests
{
    private const string Quoted = $"\"{Harm.Text}\"";

    private static readonly string[] Columns = ["--client", "client", "--time", "time", "--score", "score"];

    private static readonly string Scores =
        $"client,time,score,arm\n{Quoted},2026-01-05,40,{Quoted}\n{Quoted},2026-01-19,20,{Quoted}\n{Quoted},2026-01-20,{Quoted},{Quoted}\n{Quoted},{Quoted},20,{Quoted}\nworse,2026-01-05,20,\nworse,2026-01-19,50,\n";

    [Theory]
    [InlineData("apply -")]
    [InlineData("worklist --from -")]
    [InlineData("worklist --from - --json")]
    [InlineData("explain e1 --from -")]
    [InlineData("explain e1 --from - --language es")]
    [InlineData("explain e1 --from - --json")]
    [InlineData("summary e1 --from -")]
    [InlineData("summary e1 --from - --json")]
    [InlineData("export-client c-rowan --from -")]
    [InlineData("export-client c-rowan --from - --json")]
    [InlineData("report --from -")]
    public async Task Run_TextsOfAClient_AreHarmless(string args)
    {
        var run = await CliRun.PipeAsync(HarmfulStory.Lines, args.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Harm.AssertNone(run);
    }

    [Fact]
    public async Task Export_TextsOfAClient_KeepTheirWordsAndTheirLines()
    {
        var run = await CliRun.PipeAsync(HarmfulStory.Lines, "export-client", "c-rowan", "--from", "-");

        Assert.Contains("\n    complaint: \uFFFD]0;PWN\uFFFD\uFFFD[2J\uFFFD31mABC\uFFFD\uFFFDxy\n        \uFFFD\uFFFDz\n        FAKE: paid\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--measure ODI")]
    [InlineData("--measure ODI --all")]
    [InlineData("--measure ODI --json")]
    public async Task Review_Cells_AreHarmless(string more)
    {
        var run = await CliRun.PipeAsync(Scores, ["review", "-", .. Columns, .. more.Split(' ')]);

        Assert.Equal(1, run.ExitCode);
        Harm.AssertNone(run);
    }

    [Fact]
    public async Task Review_AsJson_NamesTheClientAsTheFileDoesButForMarksThatSpellNothing()
    {
        var run = await CliRun.PipeAsync(Scores, ["review", "-", .. Columns, "--measure", "ODI", "--json"]);

        var client = JsonDocument.Parse(run.Out).RootElement.GetProperty("worklist")[0].GetProperty("client").GetString();
        Assert.Equal(Harm.Text.Replace("\u200e", "", StringComparison.Ordinal).Replace("\u200f", "", StringComparison.Ordinal), client);
        Assert.Contains("\\u202e", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-19", "--mic 10")]
    [InlineData("2026-01-19", "--mic 10 --json")]
    [InlineData(Harm.Text, "--mic 10")]
    [InlineData("2026-01-31", "--mic 10")]
    [InlineData("2026-01-19", $"--mic {Harm.Name}")]
    public async Task Analyze_CellsAndTimes_AreHarmless(string post, string more)
    {
        var run = await CliRun.PipeAsync(
            Scores, ["analyze", "-", .. Columns, "--pre", "2026-01-05", "--post", post, "--better", "lower", "--group", "arm", "--method", "anchor", .. more.Split(' ')]);

        Assert.NotEqual(0, run.ExitCode);
        Harm.AssertNone(run);
    }

    [Theory]
    [InlineData("client")]
    [InlineData(Harm.Name)]
    public async Task Review_Headers_AreHarmless(string client)
    {
        var run = await CliRun.PipeAsync($"\"{Harm.Name}\",\"{Harm.Name}\",\"{Harm.Text}\"\na,2026-01-05,40\n", "review", "-", "--client", client, "--time", "time", "--score", "score", "--measure", "ODI");

        run.AssertRefused();
        Harm.AssertNone(run);
    }

    [Fact]
    public async Task Report_CellsAndTheNameOfTheClinic_AreHarmless()
    {
        var run = await CliRun.PipeAsync(Scores, ["report", "--from", "-", .. Columns, "--measure", "ODI", "--name", Harm.Name]);

        Assert.Equal(1, run.ExitCode);
        Harm.AssertNone(run);
    }

    [Theory]
    [InlineData("apply", Harm.Name)]
    [InlineData("review", Harm.Name, "--client", "a", "--time", "b", "--score", "c", "--measure", "ODI")]
    [InlineData("review", "-", "--client", "a", "--time", "b", "--score", "c", "--measure", Harm.Name)]
    [InlineData("review", "-", "--client", "a", "--time", "b", "--score", "c", "--measure", "X", "--range", Harm.Name)]
    [InlineData("report", "--from", Harm.Name)]
    [InlineData("worklist", "--from", Harm.Name)]
    [InlineData("explain", Harm.Name, "--from", "-")]
    [InlineData("explain", "e9", "--from", Harm.Name)]
    [InlineData("export-client", Harm.Name, "--from", "-")]
    [InlineData("summary", "e1", "--from", "-", "--as-of", Harm.Name)]
    [InlineData("summary", "e1", "--from", "-", "--language", Harm.Name)]
    [InlineData("letter", "e1", "--referral", Harm.Name, "--from", "-")]
    [InlineData("letter", "e1", "--referral", "r1", "--scope", Harm.Name, "--from", "-")]
    [InlineData("card", Harm.Name, "--from", "-")]
    [InlineData("rules", Harm.Name)]
    [InlineData("measures", Harm.Name)]
    [InlineData("diagram", "--format", Harm.Name)]
    [InlineData("diagram", Harm.Name)]
    [InlineData("diagram", "--" + Harm.Name)]
    [InlineData(Harm.Name)]
    public async Task Run_ArgumentsThatAreWrong_AreHarmless(params string[] args)
    {
        var run = await CliRun.RunAsync(args);

        run.AssertRefused();
        Harm.AssertNone(run);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("export-client c1")]
    public async Task Run_NamesOfFilesThatAreRight_AreHarmless(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory().FullName;
        var (commands, output) = (Path.Combine(folder, Harm.Name), Path.Combine(folder, Harm.Name + ".txt"));
        await File.WriteAllTextAsync(commands, CommandLines.All(CommandLines.Open, CommandLines.UnknownNote));

        var run = await CliRun.RunAsync([.. command.Split(' '), "--from", commands, "--out", output]);

        Assert.NotEmpty(run.Error);
        Harm.AssertNone(run);
        Directory.Delete(folder, recursive: true);
    }
}
