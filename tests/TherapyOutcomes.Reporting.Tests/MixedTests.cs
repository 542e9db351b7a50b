namespace TherapyOutcomes.Reporting.Tests;

public sealed class MixedTests
{
    [Theory]
    [InlineData(40, 1)]
    [InlineData(20, 0)]
    public async Task Report_AnotherMeasure_IsMixedWhenItGotWorse(int other, int mixed)
    {
        var clinic = new ScoredClinic();
        clinic.AddWithNdi((40, 20), (20, other));

        var report = await clinic.ReportAsync();

        Assert.Equal((1, mixed), (report.Counts.Improved, report.Mixed));
        Assert.Equal(mixed == 1, Pages.Write(report).Contains("mixed: NDI worse (20 \u2192 40)", StringComparison.Ordinal));
        Assert.Equal(mixed == 1, Pages.Write(report).Contains("while NDI got worse (mixed: ask the client)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_Mixed_ShowsNoIdOfAScore()
    {
        var clinic = new ScoredClinic();
        clinic.AddWithNdi((40, 20), (20, 40));
        var report = await clinic.ReportAsync();

        var page = Pages.Write(report);

        Assert.Contains("ODI is better, but NDI is worse.", report.Episodes.Single().NextSteps.Single(step => step.Rule == "MON010").InWords(MessageFormatter.English), StringComparison.Ordinal);
        Assert.All(report.Episodes.Single().Episode.Measurement.Scores, score => Assert.DoesNotContain(score.Id.Value, page, StringComparison.Ordinal));
    }
}
