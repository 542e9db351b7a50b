using TherapyOutcomes.Cli.Tests.Reviewing;
using TherapyOutcomes.Cli.Tests.Running;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Cli.Tests.Analyzing;

public sealed class AnalyzeTests
{
    private static readonly string[] Anchor = ["--method", "anchor", "--mic", "10"];

    [Theory]
    [InlineData("lower", 1, 1)]
    [InlineData("higher", 1, 1)]
    public async Task Analyze_Anchor_CountsEachClass(string better, int improved, int deteriorated)
    {
        var counts = (await Analyses.JsonAsync([.. Anchor, "--better", better])).At("counts");

        Assert.Equal((improved, 1, deteriorated, 1), (counts.Int("improved"), counts.Int("unchanged"), counts.Int("deteriorated"), counts.Int("notComputable")));
        Assert.False(counts.TryGetProperty("recovered", out _));
        Assert.False(counts.TryGetProperty("harmed", out _));
    }

    [Theory]
    [InlineData("lower", "a")]
    [InlineData("higher", "c")]
    public async Task Analyze_Better_DecidesWhoImproved(string better, string improved)
    {
        var clients = await ClientsAsync([.. Anchor, "--better", better]);

        Assert.Equal(improved, clients.Single(row => row[^1] == "improved")[0]);
    }

    [Fact]
    public async Task Analyze_ChangeOfExactlyTheMic_IsImproved()
    {
        Assert.Equal(1, (await Analyses.JsonAsync("--method", "anchor", "--mic", "20")).Int("counts", "improved"));
        Assert.Equal(0, (await Analyses.JsonAsync("--method", "anchor", "--mic", "20.001")).Int("counts", "improved"));
    }

    [Fact]
    public async Task Analyze_MicWorse_HoldsForTheWorseAlone()
    {
        var counts = (await Analyses.JsonAsync([.. Anchor, "--mic-worse", "16"])).At("counts");

        Assert.Equal((1, 0), (counts.Int("improved"), counts.Int("deteriorated")));
    }

    [Fact]
    public async Task Analyze_Groups_AreCountedApartInOrderOfTheirNames()
    {
        var json = await Analyses.JsonAsync([.. Anchor, "--group", "arm"]);

        Assert.Equal(["x", "y"], json.At("groups").EnumerateObject().Select(group => group.Name));
        Assert.Equal((1, 1), (json.Int("groups", "x", "improved"), json.Int("groups", "x", "deteriorated")));
        Assert.Equal((1, 1), (json.Int("groups", "y", "unchanged"), json.Int("groups", "y", "notComputable")));
    }

    [Fact]
    public async Task Analyze_GroupInOneRowOnly_IsTheClientsGroup()
    {
        var json = await Analyses.JsonOfAsync(Analyses.Csv.Replace("a,12,20,x", "a,12,20,", StringComparison.Ordinal), [.. Anchor, "--group", "arm"]);

        Assert.Equal(1, json.Int("groups", "x", "improved"));
    }

    [Fact]
    public async Task Analyze_Combined_TellsTheRecoveredAndThoseInTheClinicalRange()
    {
        var json = await Analyses.JsonAsync("--method", "combined", "--mic", "10", "--cutoff", "b", "--functional-mean", "15", "--functional-sd", "5");

        Assert.Equal(25, json.At("statistics", "cutoff").GetDouble());
        Assert.Equal((1, 0, 0, 1), (json.Int("counts", "recovered"), json.Int("counts", "improved"), json.Int("counts", "deteriorated"), json.Int("counts", "harmed")));
    }

    [Fact]
    public async Task Analyze_Clients_HasEveryClientWithItsClass()
    {
        var clients = await ClientsAsync(["--method", "percentage", "--percent", "0.5"]);

        Assert.Equal(["a,40,20,-20,-0.5,improved", "b,30,28,-2,-0.06666666666666667,unchanged", "c,20,35,15,0.75,deteriorated", "d,50,,,,notComputable"], clients.Select(row => string.Join(',', row)));
    }

    [Fact]
    public async Task Analyze_ClientWithACommaInItsName_IsQuotedInTheFile()
    {
        using var output = new TempFile("");

        await Analyses.RunAsync(Analyses.Csv.Replace("\na,", "\n\"a, b\",", StringComparison.Ordinal), [.. Anchor, "--clients", output.Path]);

        Assert.Equal("\"a, b\",40,20,-20,,improved", (await File.ReadAllLinesAsync(output.Path))[1]);
    }

    [Theory]
    [InlineData("0.0", "12.00")]
    [InlineData(" 0", "+12")]
    public async Task Analyze_TimesWrittenInAnotherWay_AreTheSameTimes(string pre, string post)
    {
        var csv = Analyses.Csv.Replace(",0,", $",{pre},", StringComparison.Ordinal).Replace(",12,", $",{post},", StringComparison.Ordinal);

        Assert.Equal(1, (await Analyses.JsonOfAsync(csv, Anchor)).Int("counts", "improved"));
    }

    [Fact]
    public async Task Analyze_TimesThatAreNames_AreComparedAsText()
    {
        using var file = new TempFile("id;when;score\nb;first;10\nb;last;4\n");

        var run = await CliRun.RunAsync(
            "analyze", file.Path, "--client", "id", "--time", "when", "--pre", "first", "--post", "last", "--score", "score", "--better", "lower", "--method", "anchor", "--mic", "5", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"improved\": 1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_SecondScore_IsLeftOutAndTold()
    {
        var run = await Analyses.RunAsync(Analyses.Csv + "a,12,99,x\n", [.. Anchor, "--json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 10: a second score of this client at this time; the one on line 3 was used", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"improved\": 1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_ScoreAfterAnEmptyCellOfTheSameTime_IsUsed()
    {
        var run = await Analyses.RunAsync(Analyses.Csv + "d,12,30,y\n", [.. Anchor, "--json"]);

        Assert.Contains("\"improved\": 2", run.AssertSucceeded(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    public async Task Analyze_Tables_FitTheWidth(int width)
    {
        var run = await Analyses.RunAsync(
            Analyses.Csv, ["--group", "arm", "--method", "combined", "--mic", "10", "--cutoff", "b", "--functional-mean", "15", "--functional-sd", "5"], width);

        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= width, line));
        await Verify(run.Out).UseTextForParameters($"{width}");
    }

    [Fact]
    public async Task Analyze_Tables_ClaimNoCause()
    {
        var run = await Analyses.RunAsync(Anchor);

        Assert.Contains("can't be told", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("due to", run.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("thanks to", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task Analyze_FewClients_AreToldToReadTheCounts(int clients, bool few)
    {
        var rows = Enumerable.Range(0, clients).Select(client => $"c{client},0,{20 + client}\nc{client},12,5\n");

        var run = await Analyses.RunAsync("client,week,odi\n" + string.Concat(rows), Anchor);

        Assert.Equal(few, run.Out.Contains("Few clients: read the counts, not the rate.", StringComparison.Ordinal));
        Assert.Contains($"{clients} of {clients}, 100.0%", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_FewClientsWithAClassAmongMany_AreToldToo()
    {
        var rows = Enumerable.Range(0, 12).Select(client => $"c{client},0,{20 + client}\nc{client},12,{(client < 5 ? "5" : "")}\n");

        var run = await Analyses.RunAsync("client,week,odi\n" + string.Concat(rows), Anchor);

        Assert.Contains("Few clients: read the counts, not the rate.", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--method anchor --mic 10")]
    [InlineData("--method combined --mic 10 --cutoff b --functional-mean 15 --functional-sd 5")]
    public async Task Analyze_Counts_AddUpToNOriginal(string options)
    {
        var json = await Analyses.JsonOfAsync(Analyses.Csv + "e,12,7,\n", [.. options.Split(' '), "--group", "arm"]);

        Assert.Equal((5, 3), (json.Int("statistics", "nOriginal"), json.Int("statistics", "nUsed")));
        Assert.Equal(5, json.At("counts").EnumerateObject().Sum(count => count.Value.GetInt32()));
        Assert.Equal(2, json.Int("counts", "notComputable"));
        Assert.Equal(["", "x", "y"], json.At("groups").EnumerateObject().Select(group => group.Name));
        Assert.Equal(1, json.Int("groups", "", "notComputable"));
    }

    [Fact]
    public async Task Analyze_Help_TeachesWithAnExample()
    {
        var run = await CliRun.RunAsync("analyze", "--help");

        Assert.Contains("therapy-outcomes analyze scores.csv", run.Out, StringComparison.Ordinal);
    }

    private static async Task<List<string[]>> ClientsAsync(string[] more)
    {
        using var output = new TempFile("");
        var run = await Analyses.RunAsync([.. more, "--clients", output.Path]);
        run.AssertSucceeded();
        var lines = await File.ReadAllLinesAsync(output.Path);
        Assert.Equal("id,pre,post,change,value,category", lines[0]);
        return [.. lines.Skip(1).Select(line => line.Split(','))];
    }
}
