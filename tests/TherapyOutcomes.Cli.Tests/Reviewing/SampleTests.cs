using TherapyOutcomes.Cli.Tests.Running;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Cli.Tests.Reviewing;

public sealed class SampleTests
{
    private static readonly string[] Review = ["review", SampleFiles.ClinicWeek, "--client", "client", "--time", "date", "--score", "odi", "--measure", "ODI"];

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public async Task Review_Sample_FitsTheWidth(int width)
    {
        var run = await CliRun.RunAsync(Review, Stream.Null, width);

        run.AssertSucceeded();
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= width, line));
        await Verify(run.Out).UseTextForParameters($"{width}");
    }

    [Fact]
    public async Task Review_SampleAsJson_IsComplete() => await VerifyJson((await CliRun.RunAsync([.. Review, "--json"])).Out);

    [Fact]
    public async Task Review_Sample_ClaimsNoCause() =>
        Assert.DoesNotContain("because of", (await CliRun.RunAsync(Review)).Out, StringComparison.OrdinalIgnoreCase);
}
