using OxyPlot;
using OxyPlot.Annotations;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Draws the changes from the baseline that are not detectable or not meaningful, as bands between lines.</summary>
internal static class CourseBands
{
    /// <summary>
    /// Returns the names of the thresholds and where they belong: at the lines in the direction of improvement or, if the best score is nearer than
    /// that, at those in the other direction.
    /// </summary>
    public static IEnumerable<(double At, string Name)> Names(MeasureAssessment primary, ChartWords words)
    {
        var (measure, baseline) = (primary.Measure, primary.Baseline!.Value);
        foreach (var (size, name, _) in Sizes(primary))
        {
            var (better, worse) = measure.Better == Better.Lower ? (baseline - size, baseline + size) : (baseline + size, baseline - size);
            if (IsInRange(measure, better) || IsInRange(measure, worse))
            {
                yield return ((double)(IsInRange(measure, better) ? better : worse), $"{name} {words.Number(size)}");
            }
        }
    }

    public static void Add(PlotModel model, MeasureAssessment primary)
    {
        var (measure, baseline, bands) = (primary.Measure, primary.Baseline!.Value, Sizes(primary));
        for (var index = 0; index < bands.Count; index++)
        {
            model.Annotations.Add(Band(measure, baseline, bands[index].Size, index == 0 ? ChartColours.Wide : ChartColours.Narrow));
        }

        // Two thresholds of the same size get only one line.
        foreach (var (size, _, style) in bands.DistinctBy(band => band.Size))
        {
            decimal[] ends = [baseline - size, baseline + size];
            foreach (var at in ends.Where(at => IsInRange(measure, at)))
            {
                model.Annotations.Add(CourseLines.Level(at, style));
            }
        }

        model.Annotations.Add(CourseLines.Level(baseline, LineStyle.Solid));
    }

    /// <summary>Returns the bands, the larger first, so that the smaller is drawn on top of it.</summary>
    private static List<(decimal Size, string Name, LineStyle Style)> Sizes(MeasureAssessment primary) =>
    [
        .. new[] { (Size: primary.Criterion.Meaningful, Name: "MIC", Style: LineStyle.Dash), (Size: primary.Criterion.Detectable, Name: "MDC", Style: LineStyle.LongDashDotDot) }
            .Where(band => band.Size is not null)
            .Select(band => (band.Size!.Value, band.Name, band.Style))
            .OrderByDescending(band => band.Value),
    ];

    private static bool IsInRange(Measure measure, decimal at) => at >= measure.Low && at <= measure.High;

    private static RectangleAnnotation Band(Measure measure, decimal baseline, decimal size, OxyColor colour) => new()
    {
        MinimumY = (double)Math.Max(measure.Low, baseline - size),
        MaximumY = (double)Math.Min(measure.High, baseline + size),
        Fill = colour,
        Layer = AnnotationLayer.BelowSeries,
    };
}
