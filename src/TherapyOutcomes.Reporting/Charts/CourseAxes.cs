using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Creates the axes of a course: the measure's scores on the vertical axis and days on the horizontal axis.</summary>
internal static class CourseAxes
{
    // A course of a single day still needs a width.
    private const int LeastDays = 7;

    public static LinearAxis Scores(Measure measure, ShownRange shown, ChartWords words) => new()
    {
        Position = AxisPosition.Left,
        Title = AxisTitle.Of(measure, words),
        ClipTitle = false,
        Minimum = (double)shown.Low,
        Maximum = (double)shown.High,
        MajorGridlineStyle = LineStyle.Solid,
        IntervalLength = 45,
        LabelFormatter = at => Label(measure, at, words),
    };

    /// <summary>Returns the first and the last day of a chart.</summary>
    public static (DateOnly First, DateOnly Last) Shown(ImmutableArray<CoursePoint> points, ImmutableArray<StageMark> marks)
    {
        var days = points.Select(point => point.Score.Day).Concat(marks.Select(mark => mark.Day)).ToList();
        var (first, last) = (days.Min(), days.Max());
        return (first, last.DayNumber - first.DayNumber < LeastDays ? first.AddDays(LeastDays) : last);
    }

    public static DateTimeAxis Days(ImmutableArray<CoursePoint> points, ImmutableArray<StageMark> marks)
    {
        var (first, last) = Shown(points, marks);
        var span = last.DayNumber - first.DayNumber;
        return new DateTimeAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = At(first) - (span * 0.04),
            Maximum = At(first) + (span * 1.04),
            StringFormat = span > 365 ? "MMM yyyy" : "d MMM",
            IntervalType = DateTimeIntervalType.Auto,
            IntervalLength = 75,
        };
    }

    public static double At(DateOnly day) => DateTimeAxis.ToDouble(day.ToDateTime(TimeOnly.MinValue));

    // The axis extends beyond the measure's range to leave room for marks. Positions out there have no label.
    private static string Label(Measure measure, double at, ChartWords words) =>
        at >= (double)measure.Low - 1e-6 && at <= (double)measure.High + 1e-6 ? at.ToString("0.####", words.Culture) : "";
}
