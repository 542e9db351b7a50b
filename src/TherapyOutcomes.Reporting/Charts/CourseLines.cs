using OxyPlot;
using OxyPlot.Annotations;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Draws thin lines behind a course, for score levels and for days.</summary>
internal static class CourseLines
{
    public static LineAnnotation Level(decimal score, LineStyle style) => Line(LineAnnotationType.Horizontal, (double)score, style);

    public static LineAnnotation Day(DateOnly day) => Line(LineAnnotationType.Vertical, CourseAxes.At(day), LineStyle.Dot);

    private static LineAnnotation Line(LineAnnotationType type, double at, LineStyle style) => new()
    {
        Type = type,
        X = at,
        Y = at,
        LineStyle = style,
        Color = ChartColours.Muted,
        StrokeThickness = 1,
        Layer = AnnotationLayer.BelowSeries,
    };
}
