using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Charts;

namespace TherapyOutcomes.Reporting.Tests.Charts;

public sealed class NaturalLineTests
{
    private const string Label = "Long dashes: pooled mean of people with acute low back pain in cohort studies, whatever care they had, from the baseline on: 5.2 at week 0, 2.3 at week 6, 1.2 at week 26, 0.6 at week 52 (Menezes Costa 2012, CMAJ 184:E613). Natural recovery alone looks like success.";

    [Fact]
    public async Task Write_AcuteLowBackPain_IsDrawnLabelledAndDescribed()
    {
        var article = await ArticleAsync("NPRS", "low back pain", Chronicity.Acute, 7, 6, 5, 3);

        Assert.Contains(Label, article.Named("figcaption").Single().Value, StringComparison.Ordinal);
        Assert.EndsWith("Long dashes: the pooled mean of people with acute low back pain in cohort studies, whatever care they had, from 5.2 to 3.75 on the days shown.", article.Named("desc").Single().Value, StringComparison.Ordinal);
        Assert.Single(Dashes(article));
        Assert.DoesNotContain("low back pain in cohort", article.Named("h3").Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NPRS", "low back pain", Chronicity.Chronic, 1)]
    [InlineData("VAS", "lumbago", Chronicity.Acute, 1)]
    [InlineData("NPRS", "low back pain", Chronicity.Subacute, 0)]
    [InlineData("NPRS", "neck pain", Chronicity.Acute, 0)]
    [InlineData("ODI", "low back pain", Chronicity.Acute, 0)]
    public async Task Write_Complaint_HasALineOnlyWhereItFits(string measure, string complaint, Chronicity chronicity, int lines) =>
        Assert.Equal(lines, Dashes(await ArticleAsync(measure, complaint, chronicity, 7, 6, 5)).Count());

    [Fact]
    public async Task Write_HostChooses_DrawsItsOwnOrNone()
    {
        var clinic = new ScoredClinic();
        clinic.Add("ODI", "neck pain", Chronicity.Chronic, 40, 30);
        var own = NaturalCourses.AcuteLowBackPain with { Population = "our own cohort", Factors = ImmutableDictionary<MeasureId, decimal>.Empty.Add(new("ODI"), 1) };
        var report = await clinic.ReportAsync();

        Assert.Contains("pooled mean of our own cohort", Pages.Write(With(own)), StringComparison.Ordinal);
        Assert.DoesNotContain("pooled mean", Pages.Write(With(null)), StringComparison.Ordinal);
        Assert.DoesNotContain("pooled mean", Pages.Write(With(own), new ReportOptions { Audience = ReportAudience.Public }), StringComparison.Ordinal);

        ClinicReport With(NaturalCourse? course) =>
            ClinicReport.From(report.Episodes.Select(episode => episode with { NaturalCourse = course }), report.Policy, report.AsOf);
    }

    [Fact]
    public async Task Write_Line_StaysWithinThePlot()
    {
        var article = await ArticleAsync("NPRS", "low back pain", Chronicity.Acute, 10, 10, 10, 10, 9, 9, 9, 10, 10);
        var plot = new DrawnChart(article.Named("svg").Single()).Plot;

        Assert.All(Points(Dashes(article).Single()), point =>
        {
            Assert.InRange(point.X, plot.Left, plot.Right);
            Assert.InRange(point.Y, plot.Top, plot.Bottom);
        });
    }

    [Fact]
    public async Task Of_Days_StartsAtTheBaselineAndEndsWithTheDaysShownOrThePublishedOnes()
    {
        var clinic = new ScoredClinic();
        clinic.Add("NPRS", "low back pain", Chronicity.Acute, 7, 6);
        var primary = (await clinic.ReportAsync()).Episodes.Single().Assessment.Primary;
        var start = new DateOnly(2026, 1, 5);

        Assert.Equal([(start, 5.2m), (start.AddDays(21), 3.75m)], Of(start.AddDays(21)));
        Assert.Equal([(start, 5.2m), (start.AddDays(42), 2.3m)], Of(start.AddDays(42)));
        Assert.Equal([(start, 5.2m), (start.AddDays(42), 2.3m), (start.AddDays(182), 1.2m), (start.AddDays(364), 0.6m)], Of(start.AddDays(364)));
        Assert.Equal([(start, 5.2m), (start.AddDays(42), 2.3m), (start.AddDays(182), 1.2m), (start.AddDays(364), 0.6m)], Of(start.AddDays(800)));
        Assert.Null(NaturalLine.Of(NaturalCourses.AcuteLowBackPain, primary, start));
        Assert.Null(NaturalLine.Of(null, primary, start.AddDays(30)));

        IEnumerable<(DateOnly, decimal)> Of(DateOnly until) => NaturalLine.Of(NaturalCourses.AcuteLowBackPain, primary, until)!.Points;
    }

    private static async Task<XElement> ArticleAsync(string measure, string complaint, Chronicity chronicity, params int[] scores)
    {
        var clinic = new ScoredClinic();
        clinic.Add(measure, complaint, chronicity, scores);
        return Pages.Read(Pages.Write(await clinic.ReportAsync())).Named("article").Single();
    }

    // The only dashed line of the chart in the color of the ink: thresholds and stages are muted.
    private static IEnumerable<XElement> Dashes(XElement article) =>
        article.Named("polyline").Where(line => line.Get("style") is { } style && style.Contains("stroke:var(--ink)", StringComparison.Ordinal) && style.Contains("dasharray", StringComparison.Ordinal));

    private static IEnumerable<(double X, double Y)> Points(XElement line) => line.Get("points")!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(point =>
    {
        var at = point.Split(',');
        return (double.Parse(at[0], CultureInfo.InvariantCulture), double.Parse(at[1], CultureInfo.InvariantCulture));
    });
}
