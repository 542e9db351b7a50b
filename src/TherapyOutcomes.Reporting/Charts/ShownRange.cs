using System.Collections.Immutable;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>The part of a measure's range that a course's chart shows: the scores and the bands, with room for whole marks at either end.</summary>
/// <param name="Low">The lower end, a little below the lowest score that could be.</param>
/// <param name="High">The upper end, a little above the highest.</param>
internal readonly record struct ShownRange(decimal Low, decimal High)
{
    // So that noise does not fill the picture: at least this share of the measure's range is shown.
    private const decimal LeastShare = 0.4m;

    private const decimal Room = 0.04m;

    // Half a mark is 7 of 240 points high: the best and the worst score are drawn whole too.
    private const decimal RoomForMarks = 0.05m;

    public decimal Span => High - Low;

    public static ShownRange Of(MeasureAssessment primary, ImmutableArray<CoursePoint> points)
    {
        var measure = primary.Measure;
        var band = primary.Criterion.Loss ?? 0;
        var baseline = primary.Baseline!.Value;
        var (low, high) = (Math.Min(points.Min(point => point.Score.Value), baseline - band), Math.Max(points.Max(point => point.Score.Value), baseline + band));
        var range = measure.High - measure.Low;
        var room = Math.Max(range * Room, ((range * LeastShare) - (high - low)) / 2);
        (low, high) = (Math.Max(measure.Low, low - room), Math.Min(measure.High, high + room));
        var edge = (high - low) * RoomForMarks;
        return new ShownRange(low - edge, high + edge);
    }
}
