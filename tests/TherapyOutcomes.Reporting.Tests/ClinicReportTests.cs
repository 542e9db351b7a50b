using TherapyOutcomes.Analysis;
using TherapyOutcomes.Reporting.Sections;

namespace TherapyOutcomes.Reporting.Tests;

public sealed class ClinicReportTests
{
    [Fact]
    public async Task ReadAsync_EachEpisode_IsCountedOnce()
    {
        var clinic = new ScoredClinic().With(3, 40, 20);
        clinic.With(2, 40, 38);
        clinic.With(1, 40, 60);
        clinic.With(1, 40);
        clinic.With(1);
        clinic.With(1, 4, 2);

        var counts = (await clinic.ReportAsync()).Counts;

        Assert.Equal((9, 8, 7, 6), (counts.Started, counts.WithBaseline, counts.WithFollowUp, counts.Judged));
        Assert.Equal((3, 2, 1), (counts.Improved, counts.Unchanged, counts.Deteriorated));
        Assert.Equal((1, 1, 1), (counts.WithoutBaseline, counts.WithoutFollowUp, counts.NotJudged));
    }

    [Fact]
    public async Task ReadAsync_RatingAsThePrimaryMeasure_HasNoBaseline()
    {
        var clinic = new ScoredClinic();
        clinic.Add("PGIC-7", 2, 1);

        var report = await clinic.ReportAsync();

        Assert.Equal((1, 0, 0), (report.Counts.Started, report.Counts.WithBaseline, report.Counts.Judged));
        Assert.Equal(0, report.FirstImprovement.Clients);
        Assert.Contains("no baseline; rated 1, possibly improved", Pages.Write(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VAS", 60, 20)]
    [InlineData("ISI", 25, 5)]
    [InlineData("HOOS.pain", 20, 90)]
    [InlineData("ROM.shoulder.flexion", 60, 160)]
    public async Task ReadAsync_MeasureThatCannotShowAnImprovement_IsInNoRateAndNoCurve(string measure, int then, int now)
    {
        var clinic = new ScoredClinic();
        clinic.Add(measure, then, now);

        var report = await clinic.ReportAsync();

        Assert.Equal((1, 0, 1), (report.Counts.WithFollowUp, report.Counts.Judged, report.Counts.NotJudged));
        Assert.Equal(0, report.FirstImprovement.Clients);
        Assert.DoesNotContain("0 of 1", Pages.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstImprovement_Clients_AreThoseWhoCanBeJudged()
    {
        var clinic = new ScoredClinic().With(2, 40, 20);
        clinic.With(3, 4, 2);
        clinic.With(1, 4, 30);
        clinic.Add("VAS", 60, 20);

        var report = await clinic.ReportAsync();

        // Worse is worse from any baseline; unchanged is no verdict where there is no room for another.
        Assert.Equal((2, 1, 4), (report.Counts.Improved, report.Counts.Deteriorated, report.Counts.NotJudged));
        Assert.Equal(3, report.FirstImprovement.Clients);
    }

    [Fact]
    public async Task FirstImprovement_WhoHasNotImproved_IsCensoredAtTheNewestScore()
    {
        var clinic = new ScoredClinic().With(1, 40, 38, 20);
        clinic.With(1, 40, 39);
        clinic.With(1, 40, 39, 39, 20);

        var curve = (await clinic.ReportAsync()).FirstImprovement;

        Assert.Equal(3, curve.Clients);
        Assert.Equal([(2, 2, 1), (3, 1, 1)], curve.Steps.Select(step => ((int)step.Time, step.AtRisk, step.Events)));
        Assert.Equal(2, curve.Median);
    }

    [Fact]
    public async Task EverImproved_GainLostAgain_CountsInBoth()
    {
        var clinic = new ScoredClinic().With(2, 40, 20, 40);
        clinic.With(1, 40, 20);

        var report = await clinic.ReportAsync();

        Assert.Equal((3, 2, 1), (report.EverImproved, report.GainsLost, report.Counts.Improved));
    }

    [Fact]
    public async Task EverImproved_CareWasResumed_IsOfTheNewestTimeInCare()
    {
        var clinic = new ScoredClinic();
        clinic.Resume(clinic.Add("ODI", 40, 20, 40));

        var report = await clinic.ReportAsync();

        Assert.Equal((0, 0, 0), (report.EverImproved, report.GainsLost, report.FirstImprovement.Clients));
        Assert.Contains("earlier time in care", Pages.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_ClientsWithoutScores_AreAmongThoseWhoStarted()
    {
        var report = await new ScoredClinic().With(1, 40, 20).ReportAsync();

        var counts = ClinicReport.From(report.Episodes, report.Policy, report.AsOf, withoutScores: 4).Counts;

        Assert.Equal((5, 1), (counts.Started, counts.WithBaseline));
    }

    [Fact]
    public async Task From_NegativeNumber_IsRefused()
    {
        var report = await new ScoredClinic().ReportAsync();

        Assert.Throws<ArgumentOutOfRangeException>(() => ClinicReport.From([], report.Policy, report.AsOf, withoutScores: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportOptions { MostCharts = -1 });
    }

    // 15 of 37: S = .5946, SE .0807, as in a published trial arm (10,000 U at week 2, Brashear 1999).
    [Fact]
    public void Interval_OfAStep_IsOnTheLogLogScale()
    {
        var improved = Enumerable.Range(0, 37).Select(client => client < 15).ToArray();
        var step = SurvivalCurve.Of(improved.Select(_ => 2.0).ToArray(), improved).Steps.Single();

        var (low, high) = ImprovedShare.Interval(step)!.Value;

        Assert.Equal(Math.Pow(step.Survival, Math.Exp(-1.959963984540054 * step.StandardError / (step.Survival * -Math.Log(step.Survival)))), 1 - low, 12);
        Assert.InRange(low, 0, 1 - step.Survival);
        Assert.InRange(high, 1 - step.Survival, 1);
    }

    [Fact]
    public void Interval_EverybodyImproved_IsUnknown() =>
        Assert.Null(ImprovedShare.Interval(SurvivalCurve.Of([1.0, 1.0], [true, true]).Steps.Single()));
}
