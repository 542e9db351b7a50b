using TherapyOutcomes.Reporting.Sections;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed class ThenNowTests
{
    [Theory]
    [InlineData("ODI", new[] { 44, 20, 35 }, "44 \u2192 35 unchanged; gain lost")]
    [InlineData("ODI", new[] { 44, 20 }, "44 \u2192 20 improved")]
    [InlineData("ODI", new[] { 44 }, "44 \u2192 ?")]
    [InlineData("ODI", new int[0], "no score")]
    [InlineData("PGIC-7", new[] { 4, 1 }, "no baseline; rated 1, possibly improved")]
    [InlineData("PGIC-7", new int[0], "no score")]
    public async Task Of_Scores_TellsWhatTheVerdictAloneHides(string measure, int[] scores, string change)
    {
        var clinic = new ScoredClinic();
        clinic.Add(measure, scores);

        var report = await clinic.ReportAsync();

        Assert.Equal(change, ThenNow.Of(report.Episodes.Single(), ClinicReport.From(report.Episodes, report.Policy, TestClinic.Day(30))));
    }

    [Theory]
    [InlineData(59, "44 \u2192 20 improved")]
    [InlineData(60, "44 \u2192 20 improved; 60 days old")]
    [InlineData(75, "44 \u2192 20 improved; 75 days old")]
    public async Task Of_NewestScoreOf60Days_SaysItsAge(int days, string change)
    {
        var report = await new ScoredClinic().With(1, 44, 20).ReportAsync();

        Assert.Equal(change, ThenNow.Of(report.Episodes.Single(), ClinicReport.From(report.Episodes, report.Policy, TestClinic.Day(7 + days))));
    }

    [Fact]
    public async Task Of_AnotherMeasureGotWorse_IsMixed()
    {
        var clinic = new ScoredClinic();
        clinic.AddWithNdi((40, 20), (20, 40));

        var report = await clinic.ReportAsync();

        Assert.Equal("40 \u2192 20 improved; mixed", ThenNow.Of(report.Episodes.Single(), ClinicReport.From(report.Episodes, report.Policy, ScoredClinic.AsOf)));
    }
}
