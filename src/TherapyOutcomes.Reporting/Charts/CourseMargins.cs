using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Words around a course's plot: thresholds at the right, stages above.</summary>
internal static class CourseMargins
{
    private const double Right = 62;
    private const double Top = 18;

    // A line of words, as a share of the plot's height; a number of a stage, as a share of its width.
    private const double LineHeight = 0.065;
    private const double NumberWidth = 0.06;

    public static OxyThickness Room => new(double.NaN, Top, Right, double.NaN);

    /// <summary>Names thresholds, apart from each other.</summary>
    public static NamesAxis Thresholds(Axis scores, IEnumerable<(double At, string Name)> thresholds)
    {
        var named = thresholds.OrderBy(threshold => threshold.At).ToList();
        var missing = named.Count < 2 ? 0 : Math.Max(0, ((scores.Maximum - scores.Minimum) * LineHeight) - (named[1].At - named[0].At));
        return new NamesAxis(AxisPosition.Right, scores, [.. named.Select((threshold, index) => (threshold.At + (missing * (index - 0.5)), threshold.Name))]);
    }

    /// <summary>Numbers stages; those too near for a number each share a range of numbers.</summary>
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
