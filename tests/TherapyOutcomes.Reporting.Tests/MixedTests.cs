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
        Assert.Equal(mixed == 1, Pages.Write(report).Contains("while NDI got worse (mixed: ask the client)", StringComparison.Ordinal));
    }
}
