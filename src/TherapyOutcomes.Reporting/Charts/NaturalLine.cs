using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Series;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Represents the part of a natural course that the chart of a client shows, from the day of the baseline on.</summary>
/// <param name="Course">The natural course.</param>
/// <param name="Measure">The measure of the chart.</param>
/// <param name="Points">The points to join, in the order of days.</param>
internal sealed record NaturalLine(NaturalCourse Course, Measure Measure, ImmutableArray<(DateOnly Day, decimal Mean)> Points)
{
    private const int DaysOfWeek = 7;

    /// <summary>Returns the line; null if there is no course, it does not fit the measure, or there is no later score to see it with.</summary>
    /// <param name="course">The natural course; null if none is known.</param>
    /// <param name="primary">The measure with its baseline.</param>
    /// <param name="until">The last day that the chart shows. Beyond it, and beyond the last published point, nothing is drawn.</param>
    public static NaturalLine? Of(NaturalCourse? course, MeasureAssessment primary, DateOnly until)
    {
        var (measure, from) = (primary.Measure, primary.Baseline!.Day);
        if (course?.Factors.ContainsKey(measure.Id) != true || primary.Newest is null)
        {
            return null;
        }

        var last = until.DayNumber - from.DayNumber;
        ImmutableArray<(DateOnly, decimal)> points =
        [
            .. course.Points
                .Select(point => (int)Math.Round(point.Weeks * DaysOfWeek, MidpointRounding.AwayFromZero))
                .Where(day => day < last)
                .Append(last)
                .Select(day => (Day: from.AddDays(day), Mean: course.MeanAt((decimal)day / DaysOfWeek, measure.Id)))
                .Where(point => point.Mean is not null)
                .Select(point => (point.Day, Math.Clamp(point.Mean!.Value, measure.Low, measure.High))),
        ];
        return points.Length < 2 ? null : new NaturalLine(course, measure, points);
    }

    /// <summary>What the chart says to readers who cannot see it.</summary>
    public string Description => $"Long dashes: the pooled mean of {Course.Population}, from {Mean(Points[0].Mean)} to {Mean(Points[^1].Mean)} on the days shown.";

    /// <summary>The caption, with the published numbers and their source.</summary>
    public string Caption =>
        $"Long dashes: pooled mean of {Course.Population}, from the baseline on: {string.Join(", ", Course.Points.Select(point => $"{Mean(point.Mean * Course.Factors[Measure.Id])} at week {Words.Number(point.Weeks)}"))} ({Course.Citation}). Natural recovery alone looks like success.";

    public LineSeries Draw()
    {
        var line = new LineSeries { Color = ChartColours.Ink, StrokeThickness = 1.2, LineStyle = LineStyle.LongDash, Dashes = [9, 5], EdgeRenderingMode = EdgeRenderingMode.PreferGeometricAccuracy };
        line.Points.AddRange(Points.Select(point => new DataPoint(CourseAxes.At(point.Day), (double)point.Mean)));
        return line;
    }

    private static string Mean(decimal mean) => Words.Number(mean);
}
