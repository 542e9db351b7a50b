using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Reviewing;

/// <summary>A client whose deciding measure is better while another one is worse.</summary>
public sealed class ReviewMixedTests
{
    private const string File = "client,date,odi,pain\nfir,2026-01-05,44,4\nfir,2026-01-19,34,6\nfir,2026-02-02,24,8\n";

    private static readonly string[] Columns = ["--client", "client", "--time", "date", "--score", "odi=ODI,pain=NPRS", "--measure", "ODI"];

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Review_Mixed_IsImprovedAndSaysWhatIsWorse(int width)
    {
        var run = await CliRun.RunAsync(["review", "-", .. Columns], Input(), width: width);

        var text = string.Join(' ', run.AssertSucceeded().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("improved at any time 1", text, StringComparison.Ordinal);
        Assert.Contains("improved 1 while another measure is worse (mixed) 1", text, StringComparison.Ordinal);
        Assert.Contains("NPRS worse (4 → 8)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody has got better", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(score ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_MixedAsJson_HasTheMeasuresThatAreWorse()
    {
        var run = await CliRun.RunAsync(["review", "-", .. Columns, "--json"], Input());

        var report = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal((1, 1, 1), (report.Int("everImproved"), report.Int("newest", "improved"), report.Int("mixed")));
        var entry = Assert.Single(report.At("worklist").EnumerateArray());
        Assert.Equal("MON010", entry.At("nextStep", "rule").GetString());
        var worse = Assert.Single(entry.At("mixedWith").EnumerateArray());
        Assert.Equal(("NPRS", 4, 8), (worse.At("measure").GetString(), worse.Int("baseline"), worse.Int("score")));
    }

    [Fact]
    public async Task Review_NobodyIsMixed_SaysNothingOfIt() =>
        Assert.DoesNotContain("mixed", (await Reviews.RunAsync("client,date,odi\na,2026-01-05,40\na,2026-01-19,20\n")).AssertSucceeded(), StringComparison.Ordinal);

    [Fact]
    public async Task Report_Mixed_SaysTheScores()
    {
        var run = await CliRun.RunAsync(["report", "--from", "-", .. Columns], Input());

        Assert.Contains("mixed: NPRS worse (4 → 8)", run.AssertSucceeded(), StringComparison.Ordinal);
        Assert.DoesNotContain("(score ", run.Out, StringComparison.Ordinal);
    }

    private static MemoryStream Input() => new(System.Text.Encoding.UTF8.GetBytes(File));
}
