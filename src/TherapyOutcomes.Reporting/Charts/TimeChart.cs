using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using TherapyOutcomes.Analysis;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Sections;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Draws the estimated share of clients who have improved at least once, as steps with a band.</summary>
internal static class TimeChart
{
    public static SvgChart Of(SurvivalCurve curve, double longest)
    {
        var model = Plot.New(
            Plot.Shares(AxisPosition.Left, "Improved at least once"),
            new LinearAxis { Position = AxisPosition.Bottom, Title = "Weeks since the baseline", Minimum = 0, MaximumPadding = 0.05 });
        var known = curve.Steps.Select(step => (step.Time, Interval: ImprovedShare.Interval(step))).Where(step => step.Interval is not null).ToList();
        var low = Steps(known.Select(step => (step.Time, step.Interval!.Value.Low)), UntilOf(curve, longest));
        var high = Steps(known.Select(step => (step.Time, step.Interval!.Value.High)), UntilOf(curve, longest));
        if (HasBand(curve))
        {
            AddBand(model, low, high);
        }

        model.Series.Add(Line(Steps(curve.Steps.Select(step => (step.Time, 1 - step.Survival)), longest), ChartColours.Line, 2.5, LineStyle.Solid));
        return SvgChart.Of(model, "first-improvement", (Plot.Width, 260), "Estimated share improved at least once, by week", Describe(curve));
    }

    /// <summary>Determines whether any step has an interval. None does if everybody improved at the same time.</summary>
    public static bool HasBand(SurvivalCurve curve) => curve.Steps.Any(step => ImprovedShare.Interval(step) is not null);

    private static void AddBand(PlotModel model, List<DataPoint> low, List<DataPoint> high)
    {
        var band = new AreaSeries { Fill = ChartColours.Narrow, Color = OxyColors.Transparent, Color2 = OxyColors.Transparent };
        band.Points.AddRange(high);
        band.Points2.AddRange(low);
        model.Series.Add(band);
        model.Series.Add(Line(low, ChartColours.Muted, 1, LineStyle.Dash));
        model.Series.Add(Line(high, ChartColours.Muted, 1, LineStyle.Dash));
    }

    // When everybody has improved, there is no standard error, so the band ends.
    private static double UntilOf(SurvivalCurve curve, double longest) =>
        curve.Steps[^1].Survival <= 0 ? curve.Steps[^1].Time : longest;

    private static string Describe(SurvivalCurve curve)
    {
        var last = curve.Steps[^1];
        return $"A curve that rises in steps from 0% at the baseline to {Words.Percent(1 - last.Survival)} in week {Words.Weeks(last.Time)}{(HasBand(curve) ? ", with a 95% band around it" : "")}.";
    }

    private static List<DataPoint> Steps(IEnumerable<(double Time, double Share)> steps, double until)
    {
        var points = new List<DataPoint> { new(0, 0) };
        foreach (var (time, share) in steps)
        {
            points.Add(new DataPoint(time, points[^1].Y));
            points.Add(new DataPoint(time, share));
        }

        points.Add(new DataPoint(until, points[^1].Y));
        return points;
    }

    private static LineSeries Line(List<DataPoint> points, OxyColor colour, double width, LineStyle style)
    {
        var line = new LineSeries { Color = colour, StrokeThickness = width, LineStyle = style };
        line.Points.AddRange(points);
        return line;
    }
}
