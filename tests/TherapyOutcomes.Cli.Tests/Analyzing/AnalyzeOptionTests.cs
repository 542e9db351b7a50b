using TherapyOutcomes.Cli.Tests.Reviewing;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Analyzing;

/// <summary>A script gives the same options for every formula; those that one has no use for change nothing.</summary>
public sealed class AnalyzeOptionTests
{
    [Theory]
    [InlineData("--method statistical", "--reliability 0.8")]
    [InlineData("--method statistical --cutoff a", "--functional-mean 8 --functional-sd 4")]
    [InlineData("--method statistical --cutoff a", "--functional-mean 8")]
    [InlineData("--method statistical --cutoff-method HA --reliability 0.8", "--functional-mean 8 --functional-sd 4")]
    [InlineData("--method combined --reliability 0.8", "--functional-mean 8 --functional-sd 4")]
    [InlineData("--method combined --mic 5 --cutoff a", "--significance 0.1")]
    [InlineData("--method combined --percent 0.3 --cutoff-method JT", "--significance 0.6")]
    [InlineData("--method reliable-change --reliability 0.8", "--reliability-post 0.7")]
    [InlineData("--method combined --rci EN --reliability 0.8", "--reliability-post 0.7")]
    public async Task Analyze_OptionThatTheFormulaHasNoUseFor_ChangesNothing(string options, string more)
    {
        var without = await Analyses.RunAsync([.. options.Split(' '), "--json"]);
        var with = await Analyses.RunAsync([.. options.Split(' '), .. more.Split(' '), "--json"]);

        without.AssertSucceeded();
        Assert.Equal((without.ExitCode, without.Out, without.Error), (with.ExitCode, with.Out, with.Error));
    }

    [Theory]
    [InlineData("--functional-sd", "--method statistical --cutoff a --functional-sd -1")]
    [InlineData("--functional-mean", "--method statistical --cutoff a --functional-mean few")]
    [InlineData("--reliability", "--method statistical --reliability 1")]
    [InlineData("--significance", "--method combined --mic 5 --significance 2")]
    [InlineData("--reliability-post", "--method reliable-change --reliability 0.8 --reliability-post 1.5")]
    public async Task Analyze_OptionThatTheFormulaHasNoUseFor_IsCheckedAllTheSame(string option, string options)
    {
        var run = await Analyses.RunAsync(options.Split(' '));

        Assert.StartsWith(option, run.AssertRefused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_MeasureWithoutDirection_TakesThatOfTheMeasure()
    {
        using var file = new TempFile(Analyses.Csv);
        string[] call = ["analyze", file.Path, "--client", "client", "--time", "week", "--pre", "0", "--post", "12", "--score", "odi", "--method", "anchor", "--mic", "10", "--json"];

        var measured = await CliRun.RunAsync([.. call, "--measure", "ODI"]);
        var contradicted = await CliRun.RunAsync([.. call, "--measure", "ODI", "--better", "higher"]);
        var neither = await CliRun.RunAsync(call);

        Assert.Equal(1, System.Text.Json.JsonDocument.Parse(measured.AssertSucceeded()).RootElement.Int("counts", "improved"));
        Assert.Contains("lower scores of ODI are better", contradicted.AssertRefused(), StringComparison.Ordinal);
        Assert.Contains("--better is missing", neither.AssertRefused(), StringComparison.Ordinal);
    }
}
