using System.Xml.Linq;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Sections;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests.Sections;

public sealed class ThenNowTests
{
    [Theory]
    [InlineData("ODI", new[] { 44, 20, 35 }, "44 \u2192 35 unchanged (9 better; MDC 10.5, MIC 10); gain lost")]
    [InlineData("ODI", new[] { 44, 20 }, "44 \u2192 20 improved (24 better; MDC 10.5, MIC 10)")]
    [InlineData("ODI", new[] { 44 }, "44 \u2192 ?")]
    [InlineData("ODI", new int[0], "no score")]
    [InlineData("PGIC-7", new[] { 4, 1 }, "no baseline; rated 1, possibly improved (3 better; MIC 2); never decides on its own")]
    [InlineData("PGIC-7", new int[0], "no score")]
    public async Task Of_Scores_TellsWhatTheVerdictAloneHides(string measure, int[] scores, string change)
    {
        var clinic = new ScoredClinic();
        clinic.Add(measure, scores);

        var report = await clinic.ReportAsync();

        Assert.Equal(change, Written(report.Episodes.Single(), ClinicReport.From(report.Episodes, report.Policy, TestClinic.Day(30))));
    }

    [Theory]
    [InlineData(59, "44 \u2192 20 improved (24 better; MDC 10.5, MIC 10)")]
    [InlineData(60, "44 \u2192 20 improved (24 better; MDC 10.5, MIC 10); 60 days old")]
    [InlineData(75, "44 \u2192 20 improved (24 better; MDC 10.5, MIC 10); 75 days old")]
    public async Task Of_NewestScoreOf60Days_SaysItsAge(int days, string change)
    {
        var report = await new ScoredClinic().With(1, 44, 20).ReportAsync();

        Assert.Equal(change, Written(report.Episodes.Single(), ClinicReport.From(report.Episodes, report.Policy, TestClinic.Day(7 + days))));
    }

    [Fact]
    public async Task Of_AnotherMeasureGotWorse_IsMixed()
    {
        var clinic = new ScoredClinic();
        clinic.AddWithNdi((40, 20), (20, 40));

        var report = await clinic.ReportAsync();

        Assert.Equal("40 \u2192 20 improved (20 better; MDC 10.5, MIC 10); mixed: NDI worse (20 \u2192 40)", Written(report.Episodes.Single(), ClinicReport.From(report.Episodes, report.Policy, ScoredClinic.AsOf)));
    }

    private static string Written(ReportedEpisode episode, ClinicReport report)
    {
        using var output = new StringWriter();
        ThenNow.Of(episode, report).Write(new HtmlWriter(output));
        return XElement.Parse($"<td>{output}</td>").Value;
    }
}
