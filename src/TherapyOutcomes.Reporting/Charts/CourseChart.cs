using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Series;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Draws one client's scores over time, with bands for detectable and meaningful changes and marks for the stages.</summary>
internal static class CourseChart
{
    public const int Height = 256;

    /// <summary>Draws the chart of the report, with its title and description.</summary>
    public static SvgChart Of(string id, string client, MeasureAssessment primary, ImmutableArray<CoursePoint> points, ImmutableArray<StageMark> marks, NaturalLine? natural) => SvgChart.Of(
        Draw(primary, points, marks, natural, ChartWords.English),
        id,
        (Plot.Width, Height),
        $"{primary.Measure.ShortName()} scores of {client} over time",
        $"{Describe(primary, points)}{(natural is null ? "" : " " + natural.Description)}");

    /// <summary>Draws the chart, with the words that are in the drawing itself in one language.</summary>
    public static PlotModel Draw(MeasureAssessment primary, ImmutableArray<CoursePoint> points, ImmutableArray<StageMark> marks, NaturalLine? natural, ChartWords words)
    {
        var (scores, days) = (CourseAxes.Scores(primary.Measure, ShownRange.Of(primary, points, natural), words), CourseAxes.Days(points, marks));
        var model = Plot.New(scores, days);
        model.Culture = words.Culture;
        model.PlotMargins = CourseMargins.Room;
        model.Axes.Add(CourseMargins.Thresholds(scores, CourseBands.Names(primary, words)));
        model.Axes.Add(CourseMargins.Stages(days, marks));
        CourseBands.Add(model, primary);
        foreach (var mark in marks)
        {
            model.Annotations.Add(CourseLines.Day(mark.Day));
        }

        if (natural is not null)
        {
            model.Series.Add(natural.Draw());
        }

        AddScores(model, points);
        return model;
    }

    /// <summary>The legend that explains the marks of scores.</summary>
    public static string Legend => "Square: baseline. Filled diamond: improved. Open diamond: possibly improved. Circle: unchanged or not judged. Open triangle: possibly worse. Filled triangle: worse. Cross: does not decide. Numbered dotted lines: a new stage was reached.";

    private static void AddScores(PlotModel model, ImmutableArray<CoursePoint> points)
    {
        var line = new LineSeries { Color = ChartColours.Line, StrokeThickness = 2 };
        line.Points.AddRange(points.Where(point => point.Decides).Select(point => new DataPoint(CourseAxes.At(point.Score.Day), (double)point.Score.Value)));
        model.Series.Add(line);
        foreach (var point in points)
        {
            var (shape, isFilled) = Mark(point);
            var mark = new ScatterSeries
            {
                MarkerType = shape,
                MarkerSize = 5.5,
                MarkerFill = isFilled ? ChartColours.Line : ChartColours.Paper,
                MarkerStroke = ChartColours.Line,
                MarkerStrokeThickness = 2,
            };
            mark.Points.Add(new ScatterPoint(CourseAxes.At(point.Score.Day), (double)point.Score.Value));
            model.Series.Add(mark);
        }
    }

    private static (MarkerType Shape, bool IsFilled) Mark(CoursePoint point) => point switch
    {
        { IsBaseline: true } => (MarkerType.Square, true),
        { Verdict: Verdict.Improved } => (MarkerType.Diamond, true),
        { Verdict: Verdict.PossiblyImproved } => (MarkerType.Diamond, false),
        { Verdict: Verdict.PossiblyDeteriorated } => (MarkerType.Triangle, false),
        { Verdict: Verdict.Deteriorated } => (MarkerType.Triangle, true),
        { Decides: false } => (MarkerType.Cross, false),
        _ => (MarkerType.Circle, false),
    };

    private static string Describe(MeasureAssessment primary, ImmutableArray<CoursePoint> points)
    {
        var deciding = points.Where(point => point.Decides).ToList();
        var newest = deciding[^1];
        var course = newest.Verdict is { } verdict
            ? $"{Words.Number(deciding.Count)} scores from {Words.Number(primary.Baseline!.Value)} on {Words.Day(primary.Baseline.Day)} to {Words.Number(newest.Score.Value)} on {Words.Day(newest.Score.Day)}: {Words.Of(verdict)}, {ChangeWords.Size(newest.Comparison!.Value.Gain)}."
            : $"A baseline of {Words.Number(primary.Baseline!.Value)} on {Words.Day(primary.Baseline.Day)}, and no later score that decides.";
        return $"{course} Marked: {Size("MIC", primary.Criterion.Meaningful)} and {Size("MDC", primary.Criterion.Detectable)}.";
    }

    private static string Size(string name, decimal? size) => size is { } known ? $"{name} {Words.Number(known)}" : $"no {name}";
}
