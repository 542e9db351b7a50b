using System.Xml.Linq;

namespace TherapyOutcomes.Reporting.Tests.Charts;

public sealed class CourseChartTests
{
    [Theory]
    [InlineData("NPRS", 6, 0, 0)]
    [InlineData("NPRS", 4, 10, 10)]
    [InlineData("ODI", 40, 20, 0)]
    [InlineData("ODI", 60, 80, 100)]
    [InlineData("LEFS", 40, 60, 80)]
    [InlineData("LEFS", 40, 20, 0)]
    public async Task Of_ScoreAtTheEndOfTheRange_IsDrawnWhole(string measure, params int[] scores)
    {
        var chart = await ChartAsync(measure, scores);

        Assert.Equal(scores.Length, chart.Marks.Count());
        Assert.All(chart.Marks, mark => Assert.True(mark.Top >= chart.Plot.Top && mark.Bottom <= chart.Plot.Bottom, $"{mark} in {chart.Plot}"));
    }

    [Theory]
    [InlineData("NPRS", 8, 3, "MIC 2", "MDC 2")]
    [InlineData("ODI", 60, 20, "MIC 10", "MDC 10.5")]
    [InlineData("DASH", 60, 20, "MIC 10.83", "MDC 10.81")]
    public async Task Of_Thresholds_AreNamedBesideThePlotAndApart(string measure, int then, int now, string mic, string mdc)
    {
        var chart = await ChartAsync(measure, then, now);

        var names = chart.Words.Where(word => word.Text == mic || word.Text == mdc).ToList();

        Assert.Equal(2, names.Count);
        Assert.All(names, name => Assert.True(name.X > chart.Plot.Right));
        Assert.True(Math.Abs(names[0].Y - names[1].Y) >= 12);
    }

    [Theory]
    [InlineData("ODI", 8, 4)]
    [InlineData("LEFS", 78, 79)]
    public async Task Of_BestScoreIsNearerThanTheThresholds_NamesThemOnTheOtherSide(string measure, int then, int now)
    {
        var chart = await ChartAsync(measure, then, now);

        Assert.Equal(2, chart.Words.Count(word => word.X > chart.Plot.Right && word.Text.StartsWith('M')));
    }

    // On paper a chart is 9 cm wide, on a phone 358 pixels.
    [Fact]
    public async Task Write_LettersOfCharts_AreLargeEnoughOnPaperAndOnAPhone()
    {
        var clinic = new ScoredClinic().With(12, 40, 20).With(3, 40, 38).With(2, 40, 60).With(1, 8, 4);

        var charts = Pages.Read(Pages.Write(await clinic.ReportAsync())).Named("svg").ToList();

        Assert.NotEmpty(charts);
        Assert.All(charts, chart =>
        {
            var width = double.Parse(chart.Get("viewBox")!.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
            Assert.All(chart.Named("text"), text =>
            {
                var size = double.Parse(text.Get("font-size")!, System.Globalization.CultureInfo.InvariantCulture) / width;
                Assert.True(size * 9 / 2.54 * 72 >= 8, $"{text.Value} on paper");
                Assert.True(size * 358 >= 11, $"{text.Value} on a phone");
            });
        });
    }

    [Fact]
    public async Task Of_Stages_AreNumberedAboveThePlot()
    {
        var chart = await ChartAsync("LEFS", 40, 80, 40);

        var numbers = chart.Words.Where(word => word.Text is "1" or "2" or "1\u20132").ToList();

        Assert.Equal(2, numbers.Count);
        Assert.All(numbers, number => Assert.True(number.Y <= chart.Plot.Top));
    }

    [Fact]
    public async Task Of_RoomForMarks_HasNoNamesOfScoresThatCannotBe()
    {
        var chart = await ChartAsync("HIT-6", 60, 38);

        var axis = chart.Words.Where(word => word.X < chart.Plot.Left && int.TryParse(word.Text, out _)).Select(word => int.Parse(word.Text, System.Globalization.CultureInfo.InvariantCulture));

        Assert.All(axis, score => Assert.InRange(score, 36, 78));
    }

    [Fact]
    public async Task Of_Description_TellsTheThresholds()
    {
        var clinic = new ScoredClinic();
        clinic.Add("NPRS", 6, 3);
        clinic.Add("VAS", 60, 30);

        var texts = Pages.Read(Pages.Write(await clinic.ReportAsync())).Named("article").Select(article => article.Named("desc").Single().Value).ToList();

        Assert.Contains(texts, text => text.EndsWith("Marked: MIC 2 and MDC 2.", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.EndsWith("Marked: MIC 15 and no MDC.", StringComparison.Ordinal));
    }

    private static async Task<DrawnChart> ChartAsync(string measure, params int[] scores)
    {
        var clinic = new ScoredClinic();
        clinic.Add(measure, scores);
        XElement page = Pages.Read(Pages.Write(await clinic.ReportAsync()));
        return new DrawnChart(page.Named("article").Single().Named("svg").Single());
    }
}
