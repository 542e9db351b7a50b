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
    [InlineData("--reliability-post", "--method reliable-change --reliability 0.8 --reliability-post 0.7")]
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

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--method guess", "--method is 'guess'. Give one of: anchor,")]
    [InlineData("--method reliable-change --reliability 0.8 --rci HLM", "--rci is 'HLM'. Give one of: JT, GLN, HLL, EN, NK, HA.")]
    [InlineData("--method statistical --cutoff d", "--cutoff is 'd'. Give one of: a, b, c.")]
    [InlineData("--method anchor --mic 5 --better up", "--better is 'up'. Give one of: lower, higher.")]
    public async Task Analyze_UnknownName_TellsThoseThereAre(string options, string allowed)
    {
        var run = await Analyses.RunAsync(options.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(allowed, run.Error, StringComparison.Ordinal);
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

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"{option}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("It has: client, week, odi, arm", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,0,40,x\n", "--post")]
    [InlineData("a,12,40,x\n", "--pre")]
    public async Task Analyze_TimeThatNobodyHas_SaysWhichThereAre(string rows, string option)
    {
        var run = await Analyses.RunAsync("client,week,odi,arm\n" + rows, ["--method", "anchor", "--mic", "5"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_SameTimeBeforeAndAfter_ExitsWith2()
    {
        using var file = new TempFile(Analyses.Csv);

        var run = await CliRun.RunAsync(
            "analyze", file.Path, "--client", "client", "--time", "week", "--pre", "0", "--post", "0.0", "--score", "odi", "--better", "lower", "--method", "anchor", "--mic", "5");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("--post: ", run.Error, StringComparison.Ordinal);
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

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("lines 2 and 3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_NoSpread_SaysWhatTheScoresLack()
    {
        var run = await Analyses.RunAsync("client,week,odi\na,0,5\na,12,3\nb,0,5\nb,12,1\n", ["--method", "reliable-change", "--reliability", "0.8"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("These scores don't allow this method", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_FolderThatIsNotThere_SaysWhereToWrite()
    {
        var run = await Analyses.RunAsync("--method", "anchor", "--mic", "10", "--clients", Path.Combine(Path.GetTempPath(), "nowhere", "out.csv"));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("--clients", run.Error, StringComparison.Ordinal);
        Assert.Contains("there is no such folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_ClientsOverTheInput_IsRefused()
    {
        using var file = new TempFile(Analyses.Csv);

        var run = await CliRun.RunAsync(
            "analyze", file.Path, "--client", "client", "--time", "week", "--pre", "0", "--post", "12", "--score", "odi", "--better", "lower", "--method", "anchor", "--mic", "5", "--clients", file.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(Analyses.Csv, await File.ReadAllTextAsync(file.Path));
    }
}
