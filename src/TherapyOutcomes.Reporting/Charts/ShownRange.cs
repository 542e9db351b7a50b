using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>
/// Represents the part of a measure's range that the chart of a course shows: the scores, the bands and the natural course, with room for complete marks at
/// both ends.
/// </summary>
/// <param name="Low">The lower end, slightly below the lowest score that can appear.</param>
/// <param name="High">The upper end, slightly above the highest score that can appear.</param>
internal readonly record struct ShownRange(decimal Low, decimal High)
{
    // At least this share of the measure's range is shown, so that noise does not fill the chart.
    private const decimal LeastShare = 0.4m;

    private const decimal Room = 0.04m;

    // Half a mark is 7 points high in a plot of 190, so even the best and the worst score are drawn completely.
    private const decimal RoomForMarks = 0.05m;

    public decimal Span => High - Low;

    public static ShownRange Of(MeasureAssessment primary, ImmutableArray<CoursePoint> points, NaturalLine? natural)
    {
        var measure = primary.Measure;
        var band = primary.Criterion.Loss ?? 0;
        var baseline = primary.Baseline!.Value;
        var scores = points.Select(point => point.Score.Value).Concat(natural?.Points.Select(point => point.Mean) ?? []).ToList();
        return Of(measure, Math.Min(scores.Min(), baseline - band), Math.Max(scores.Max(), baseline + band));
    }

    /// <summary>Returns the range around everything from a lowest to a highest value that has to be seen.</summary>
    public static ShownRange Of(Measure measure, decimal low, decimal high)
    {
        var range = measure.High - measure.Low;
        var room = Math.Max(range * Room, ((range * LeastShare) - (high - low)) / 2);
        (low, high) = (Math.Max(measure.Low, low - room), Math.Min(measure.High, high + room));
        var edge = (high - low) * RoomForMarks;
        return new ShownRange(low - edge, high + edge);
    }
}
