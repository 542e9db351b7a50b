using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Creates the labels around the plot of a course: thresholds on the right and stages above.</summary>
internal static class CourseMargins
{
    private const double Right = 68;
    private const double Top = 18;

    // The height of a line of text as a share of the plot's height, and the width of a stage's number as a share of its width.
    private const double LineHeight = 0.085;
    private const double NumberWidth = 0.09;

    public static OxyThickness Room => new(double.NaN, Top, Right, double.NaN);

    /// <summary>Labels the thresholds so that their names do not overlap.</summary>
    public static NamesAxis Thresholds(Axis scores, IEnumerable<(double At, string Name)> thresholds)
    {
        var named = thresholds.OrderBy(threshold => threshold.At).ToList();
        var missing = named.Count < 2 ? 0 : Math.Max(0, ((scores.Maximum - scores.Minimum) * LineHeight) - (named[1].At - named[0].At));
        return new NamesAxis(AxisPosition.Right, scores, [.. named.Select((threshold, index) => (threshold.At + (missing * (index - 0.5)), threshold.Name))]);
    }

    /// <summary>Labels the stages with their numbers. Stages that are too close together share one label with a range of numbers.</summary>
    public static NamesAxis Stages(Axis days, ImmutableArray<StageMark> marks)
    {
        var width = (days.Maximum - days.Minimum) * NumberWidth;
        var near = new List<List<StageMark>>();
        foreach (var mark in marks)
        {
            if (near.Count > 0 && CourseAxes.At(mark.Day) - CourseAxes.At(near[^1][^1].Day) < width)
            {
                near[^1].Add(mark);
            }
            else
            {
                near.Add([mark]);
            }
        }

        return new NamesAxis(AxisPosition.Top, days, [.. near.Select(group => ((CourseAxes.At(group[0].Day) + CourseAxes.At(group[^1].Day)) / 2, Numbers(group)))]);
    }

    private static string Numbers(List<StageMark> group) => group.Count == 1
        ? Words.Number(group[0].Number)
        : $"{Words.Number(group[0].Number)}\u2013{Words.Number(group[^1].Number)}";
}
