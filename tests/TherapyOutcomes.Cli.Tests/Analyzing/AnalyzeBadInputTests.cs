using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Reviewing;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Analyzing;

public sealed class AnalyzeBadInputTests
{
    [Theory]
    [InlineData("--mic", "--method anchor")]
    [InlineData("--mic", "--method anchor --mic ten")]
    [InlineData("--mic", "--method anchor --mic -1")]
    [InlineData("--mic", "--method anchor --mic NaN")]
    [InlineData("--mic", "--method percentage --percent 0.3 --mic 5")]
    [InlineData("--mic-worse", "--method combined --reliability 0.8 --mic-worse 3")]
    [InlineData("--percent", "--method percentage")]
    [InlineData("--percent", "--method percentage --percent 30")]
    [InlineData("--percent", "--method anchor --mic 5 --percent 0.3")]
    [InlineData("--rci", "--method anchor --mic 5 --rci JT")]
    [InlineData("--reliability", "--method reliable-change")]
    [InlineData("--reliability", "--method reliable-change --reliability 1")]
    [InlineData("--reliability", "--method statistical --cutoff-method HA")]
    [InlineData("--reliability", "--method combined --mic 5 --reliability 0.8")]
    [InlineData("--reliability", "--method combined")]
    [InlineData("--reliability-post", "--method statistical --reliability-post 0.7")]
    [InlineData("--significance", "--method reliable-change --rci HA --reliability 0.8 --significance 0.5")]
    [InlineData("--significance", "--method combined --rci HA --reliability 0.8 --significance 0.9")]
    [InlineData("--significance", "--method statistical --cutoff-method HA --reliability 0.8 --significance 0.5")]
    [InlineData("--significance", "--method combined --mic 5 --cutoff-method HA --reliability 0.8 --significance 0.7")]
    [InlineData("--significance", "--method reliable-change --reliability 0.8 --significance 0")]
    [InlineData("--significance", "--method anchor --mic 5 --significance 0.1")]
    [InlineData("--cutoff", "--method reliable-change --reliability 0.8 --cutoff a")]
    [InlineData("--functional-mean", "--method statistical --cutoff b")]
    [InlineData("--functional-sd", "--method statistical --cutoff c --functional-mean 3")]
    [InlineData("--functional-sd", "--method statistical --cutoff c --functional-mean 3 --functional-sd 0")]
    [InlineData("--method", "")]
    [InlineData("--group", "--method anchor --mic 5 --group nowhere")]
    public async Task Analyze_BadOption_ExitsWith2AndNamesIt(string option, string options)
    {
        var run = await Analyses.RunAsync(options.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains(option, run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--method guess", "--method is 'guess'. Give one of: anchor,")]
    [InlineData("--method reliable-change --reliability 0.8 --rci HLM", "--rci is 'HLM'. Give one of: JT, GLN, HLL, EN, NK, HA.")]
    [InlineData("--method statistical --cutoff d", "--cutoff is 'd'. Give one of: a, b, c.")]
    [InlineData("--method anchor --mic 5 --better up", "--better is 'up'. Give one of: lower, higher.")]
    public async Task Analyze_UnknownName_TellsThoseThereAre(string options, string allowed)
    {
        var run = await Analyses.RunAsync(options.Split(' '));

        Assert.Contains(allowed, run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--client")]
    [InlineData("--time")]
    [InlineData("--score")]
    public async Task Analyze_MissingColumn_NamesTheOptionAndTheColumnsThereAre(string option)
    {
        string[] args = ["--client", "client", "--time", "week", "--score", "odi"];
        args[Array.IndexOf(args, option) + 1] = "nowhere";
        using var file = new TempFile(Analyses.Csv);

        var run = await CliRun.RunAsync(["analyze", file.Path, .. args, "--pre", "0", "--post", "12", "--better", "lower", "--method", "anchor", "--mic", "5"]);

        Assert.Contains($" {option}: ", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("The columns are: client, week, odi, arm", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,0,40,x\n", "--post")]
    [InlineData("a,12,40,x\n", "--pre")]
    public async Task Analyze_TimeThatNobodyHas_SaysWhichThereAre(string rows, string option)
    {
        var run = await Analyses.RunAsync("client,week,odi,arm\n" + rows, ["--method", "anchor", "--mic", "5"]);

        Assert.StartsWith(option, run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_SameTimeBeforeAndAfter_ExitsWith2()
    {
        using var file = new TempFile(Analyses.Csv);

        var run = await CliRun.RunAsync(
            "analyze", file.Path, "--client", "client", "--time", "week", "--pre", "0", "--post", "0.0", "--score", "odi", "--better", "lower", "--method", "anchor", "--mic", "5");

        Assert.StartsWith("--post: ", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_OneSidedSignificanceTooLarge_SaysWhatIsAllowed()
    {
        var run = await Analyses.RunAsync("--method", "reliable-change", "--rci", "HA", "--reliability", "0.8", "--significance", "0.75");

        Assert.StartsWith("--significance: The significance is 0.75. Allowed: above 0 and below 0.5", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client;week;odi\na;0;x\na;12;10\nb;0;y\nb;12;20\n", "--pre is '0': no score at this time could be read.", "line 2: the score is 'x'", "line 4: the score is 'y'")]
    [InlineData("client;week;odi\na;0;20\na;12;x\n", "--post is '12': no score at this time could be read.", "line 3: the score is 'x'")]
    [InlineData("client;week;odi\na;0;x\na;12;y\n", "No row could be used (2 rows: 0 without a score, 2 refused)", "line 2: the score is 'x'", "line 3: the score is 'y'")]
    [InlineData("client,week,odi\na,0,20,5\na,12,10,5\n", "No row could be used", "line 2: 4 cells, but the header has 3", "line 3: 4 cells")]
    [InlineData("week,odi,client\n0,20,5,a\n12,10,5,a\n", "No row could be used", "line 2: 4 cells", "line 3: 4 cells")]
    [InlineData("client,week,odi\na,,20\na,,10\n", "No row could be used", "line 2: no time", "line 3: no time")]
    [InlineData("client,week,odi\na,,20\na,12,10\n", "--pre is '0': no row has this time. The file has: 12.", "line 2: no time")]
    public async Task Analyze_NoUsableScoreAtATime_SaysSoAndWhy(string csv, string error, params string[] lines)
    {
        var run = await Analyses.RunAsync(csv, ["--method", "anchor", "--mic", "5", "--json"]);

        Assert.Contains(error, run.AssertRefused().Split('\n')[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Contains(line, run.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("the others were", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_HeaderAlone_SaysThatThereAreNoRows()
    {
        var run = await Analyses.RunAsync("client,week,odi\n", ["--method", "anchor", "--mic", "5"]);

        Assert.EndsWith(": The file has a header and no rows.\n", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_TooFewScoresBecauseOfBadRows_TellsTheRowsWithTheError()
    {
        var run = await Analyses.RunAsync("client;week;odi\na;0;20\na;12;10\nb;0;many\nb;12;20\n", ["--method", "reliable-change", "--reliability", "0.8"]);

        Assert.StartsWith("These scores don't allow this method.", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("line 4: the score is 'many'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d,0,many,y", "d,12,,y")]
    [InlineData("d,0,many,y", "d,12,few,y")]
    [InlineData("d,0,50", "d,12,20,5,y")]
    [InlineData("d,0,1e400,y", "d,12,Infinity,y")]
    public async Task Analyze_ClientOfUnreadableRowsAlone_StaysInTheDenominators(string before, string after)
    {
        using var output = new TempFile("");
        var csv = Analyses.Csv.Replace("d,0,50,y", before, StringComparison.Ordinal).Replace("d,12,,y", after, StringComparison.Ordinal);

        var run = await Analyses.RunAsync(csv, ["--method", "anchor", "--mic", "10", "--json", "--clients", output.Path]);

        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 8: ", run.Error, StringComparison.Ordinal);
        Assert.Equal((4, 3, 1), (json.Int("statistics", "nOriginal"), json.Int("statistics", "nUsed"), json.Int("counts", "notComputable")));
        Assert.Equal("d,,,,,notComputable", (await File.ReadAllLinesAsync(output.Path))[^1]);
    }

    [Fact]
    public async Task Analyze_ClientOfUnreadableRowsAlone_IsInItsGroup()
    {
        var csv = Analyses.Csv.Replace("d,0,50,y", "d,0,many,y", StringComparison.Ordinal);

        var run = await Analyses.RunAsync(csv, ["--method", "anchor", "--mic", "10", "--json", "--group", "arm"]);

        Assert.Equal(1, JsonDocument.Parse(run.Out).RootElement.Int("groups", "y", "notComputable"));
    }

    [Fact]
    public async Task Analyze_GoodScoreAfterAnUnreadableOne_IsUsed()
    {
        var run = await Analyses.RunAsync(Analyses.Csv.Replace("a,0,40,x", "a,0,forty,x\na,0,40,x", StringComparison.Ordinal), ["--method", "anchor", "--mic", "10", "--json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(1, JsonDocument.Parse(run.Out).RootElement.Int("counts", "improved"));
        Assert.Contains("line 2: the score is 'forty'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("second score", run.Error, StringComparison.Ordinal);
    }

    // A name with a comma that nobody quoted: the row's first cells are no client and no time that was asked for.
    [Fact]
    public async Task Analyze_RowWithTooManyCells_InventsNoClient()
    {
        var run = await Analyses.RunAsync(Analyses.Csv + "Smith, John,0,30,y\n", ["--method", "anchor", "--mic", "10", "--json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 10: 5 cells, but the header has 4", run.Error, StringComparison.Ordinal);
        Assert.Equal(4, JsonDocument.Parse(run.Out).RootElement.Int("statistics", "nOriginal"));
    }

    [Theory]
    [InlineData("a,,20,x")]
    public async Task Analyze_RowWithoutATime_IsLeftOutAndTold(string row)
    {
        var run = await Analyses.RunAsync(Analyses.Csv + row + "\n", ["--method", "anchor", "--mic", "10", "--json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  line 10: no time\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(4, JsonDocument.Parse(run.Out).RootElement.Int("statistics", "nOriginal"));
    }

    [Fact]
    public async Task Analyze_ScoreThatIsNoNumber_IsLeftOutAndTold()
    {
        var run = await Analyses.RunAsync(Analyses.Csv.Replace("a,12,20", "a,12,twenty", StringComparison.Ordinal), ["--method", "anchor", "--mic", "10", "--json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 3: the score is 'twenty'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_ClientInTwoGroups_NamesTheLines()
    {
        var run = await Analyses.RunAsync(Analyses.Csv.Replace("a,12,20,x", "a,12,20,y", StringComparison.Ordinal), ["--method", "anchor", "--mic", "10", "--group", "arm"]);

        Assert.Contains("lines 2 and 3", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_NoSpread_SaysWhatTheScoresLack()
    {
        var run = await Analyses.RunAsync("client,week,odi\na,0,5\na,12,3\nb,0,5\nb,12,1\n", ["--method", "reliable-change", "--reliability", "0.8"]);

        Assert.StartsWith("These scores don't allow this method", run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_FolderThatIsNotThere_SaysWhereToWrite()
    {
        var run = await Analyses.RunAsync("--method", "anchor", "--mic", "10", "--clients", Path.Combine(Path.GetTempPath(), "nowhere", "out.csv"));

        Assert.Contains("--clients", run.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("there is no such folder", run.Error, StringComparison.Ordinal);
    }
}
