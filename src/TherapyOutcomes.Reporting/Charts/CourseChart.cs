using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>One client's scores over time against the changes that are detectable and meaningful, with the stages marked.</summary>
internal static class CourseChart
{
    // So that noise does not fill the picture: at least this share of the measure's range is shown.
    private const decimal LeastShare = 0.4m;

    // The numbers of stages stand above the scores.
    private const decimal RoomForStages = 0.1m;

    // A course of one day still needs a width.
    private const int LeastDays = 7;

    public static SvgChart Of(string id, MeasureAssessment primary, ImmutableArray<CoursePoint> points, ImmutableArray<StageMark> marks)
    {
        var model = Plot.New(Scores(primary, points), Days(points, marks));
        AddBands(model, primary);
        foreach (var mark in marks)
        {
            model.Annotations.Add(Line(LineAnnotationType.Vertical, At(mark.Day), LineStyle.Dot, Words.Number(mark.Number)));
        }

        AddScores(model, points);
        return SvgChart.Of(model, id, (480, 300), $"Scores of {primary.Measure.Id} over time", Describe(primary, points));
    }

    /// <summary>What the marks of scores mean.</summary>
    public static string Legend => "Square: baseline. Filled diamond: improved. Open diamond: possibly improved. Circle: unchanged or not judged. Open triangle: possibly deteriorated. Filled triangle: deteriorated. Cross: does not decide. Dotted lines with numbers: another stage was reached.";

    private static LinearAxis Scores(MeasureAssessment primary, ImmutableArray<CoursePoint> points)
    {
        var measure = primary.Measure;
        var (low, high) = Shown(primary, points);
        return new LinearAxis
        {
            Position = AxisPosition.Left,
            Title = $"{measure.Id}, {measure.Unit} ({(measure.Better == Better.Lower ? "lower" : "higher")} is better)",
            Minimum = (double)low,
            Maximum = (double)(high + ((high - low) * RoomForStages)),
            MajorGridlineStyle = LineStyle.Solid,
        };
    }

    /// <summary>The part of the range that holds the scores and the bands, with some room.</summary>
    private static (decimal Low, decimal High) Shown(MeasureAssessment primary, ImmutableArray<CoursePoint> points)
    {
        var measure = primary.Measure;
        var band = primary.Criterion.Loss ?? 0;
        var baseline = primary.Baseline!.Value;
        var (low, high) = (Math.Min(points.Min(point => point.Score.Value), baseline - band), Math.Max(points.Max(point => point.Score.Value), baseline + band));
        var range = measure.High - measure.Low;
        var room = Math.Max(range * 0.04m, ((range * LeastShare) - (high - low)) / 2);
        return (Math.Max(measure.Low, low - room), Math.Min(measure.High, high + room));
    }

    private static DateTimeAxis Days(ImmutableArray<CoursePoint> points, ImmutableArray<StageMark> marks)
    {
        var days = points.Select(point => point.Score.Day).Concat(marks.Select(mark => mark.Day)).ToList();
        var (first, last) = (days.Min(), days.Max());
        var span = Math.Max(last.DayNumber - first.DayNumber, LeastDays);
        return new DateTimeAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = At(first) - (span * 0.04),
            Maximum = At(first) + (span * 1.06),
            StringFormat = span > 365 ? "MMM yyyy" : "d MMM",
            IntervalType = DateTimeIntervalType.Auto,
            IntervalLength = 75,
        };
    }

    private static void AddBands(PlotModel model, MeasureAssessment primary)
    {
        if (primary.Baseline is not { } baseline)
        {
            return;
        }

        var (mic, mdc) = (primary.Criterion.Meaningful, primary.Criterion.Detectable);
        var bands = new[] { (Size: mic, Name: "MIC", Style: LineStyle.Dash), (Size: mdc, Name: "MDC", Style: LineStyle.LongDashDotDot) }
            .Where(band => band.Size is not null)
            .OrderByDescending(band => band.Size)
            .ToList();
        foreach (var (size, index) in bands.Select((band, index) => (band.Size!.Value, index)))
        {
            model.Annotations.Add(Band(primary.Measure, baseline.Value, size, index == 0 ? ChartColours.Wide : ChartColours.Narrow));
        }

        foreach (var (size, name, style) in bands)
        {
            if (mic == mdc && name == "MDC")
            {
                continue; // one line for both
            }

            var towardsBetter = primary.Measure.Better == Better.Lower ? -size!.Value : size!.Value;
            AddThreshold(model, primary.Measure, baseline.Value + towardsBetter, style, $"{(mic == mdc ? "MIC and MDC" : name)} {Words.Number(size!.Value)}", isOutside: mic != mdc && size == bands[0].Size);
            AddThreshold(model, primary.Measure, baseline.Value - towardsBetter, style, text: null, isOutside: true);
        }

        model.Annotations.Add(Line(LineAnnotationType.Horizontal, (double)baseline.Value, LineStyle.Solid, text: null));
    }

    private static RectangleAnnotation Band(Measure measure, decimal baseline, decimal size, OxyColor colour) => new()
    {
        MinimumY = (double)Math.Max(measure.Low, baseline - size),
        MaximumY = (double)Math.Min(measure.High, baseline + size),
        Fill = colour,
        Layer = AnnotationLayer.BelowSeries,
    };

    private static void AddThreshold(PlotModel model, Measure measure, decimal at, LineStyle style, string? text, bool isOutside)
    {
        if (at >= measure.Low && at <= measure.High)
        {
            var line = Line(LineAnnotationType.Horizontal, (double)at, style, text);
            var isBelow = measure.Better == Better.Lower == isOutside;
            line.TextVerticalAlignment = isBelow ? VerticalAlignment.Top : VerticalAlignment.Bottom;
            model.Annotations.Add(line);
        }
    }

    private static LineAnnotation Line(LineAnnotationType type, double at, LineStyle style, string? text) => new()
    {
        Type = type,
        X = at,
        Y = at,
        LineStyle = style,
        Color = ChartColours.Muted,
        StrokeThickness = 1,
        Text = text,
        TextColor = ChartColours.Ink,
        FontSize = 12,
        TextOrientation = AnnotationTextOrientation.Horizontal,
        TextHorizontalAlignment = HorizontalAlignment.Right,
        TextLinePosition = type == LineAnnotationType.Vertical ? 0.99 : 1,
        Layer = AnnotationLayer.BelowSeries,
    };

    private static void AddScores(PlotModel model, ImmutableArray<CoursePoint> points)
    {
        var line = new LineSeries { Color = ChartColours.Line, StrokeThickness = 2 };
        line.Points.AddRange(points.Where(point => point.Decides).Select(point => new DataPoint(At(point.Score.Day), (double)point.Score.Value)));
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
            mark.Points.Add(new ScatterPoint(At(point.Score.Day), (double)point.Score.Value));
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
        return newest.Verdict is { } verdict
            ? $"{Words.Number(deciding.Count)} scores from {Words.Number(primary.Baseline!.Value)} on {Words.ShortDay(primary.Baseline.Day)} to {Words.Number(newest.Score.Value)} on {Words.ShortDay(newest.Score.Day)}: {Words.Of(verdict)}."
            : $"A baseline of {Words.Number(primary.Baseline!.Value)} on {Words.ShortDay(primary.Baseline.Day)}, and no later score that decides.";
    }

    private static double At(DateOnly day) => DateTimeAxis.ToDouble(day.ToDateTime(TimeOnly.MinValue));
}
