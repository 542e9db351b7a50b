using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Draws a bar for each step of the ladder of denominators.</summary>
internal static class LadderChart
{
    private const double HalfBar = 0.32;

    public static SvgChart Of(ImmutableArray<(string Step, int Count)> steps)
    {
        var most = steps[0].Count;
        var model = Plot.New(
            Plot.Names([.. steps.Select(step => step.Step)]),
            new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Maximum = most * 1.15, IsAxisVisible = false }).WithRoomFor(steps.Select(step => step.Step));
        for (var index = 0; index < steps.Length; index++)
        {
            model.Annotations.Add(new RectangleAnnotation
            {
                MinimumX = 0,
                MaximumX = steps[index].Count,
                MinimumY = index - HalfBar,
                MaximumY = index + HalfBar,
                Fill = ChartColours.Narrow,
                Stroke = ChartColours.Line,
                StrokeThickness = 1.5,
            });
            model.Annotations.Add(new TextAnnotation
            {
                Text = Words.Number(steps[index].Count),
                TextPosition = new DataPoint(steps[index].Count + (most * 0.02), index),
                TextHorizontalAlignment = HorizontalAlignment.Left,
                TextVerticalAlignment = VerticalAlignment.Middle,
                StrokeThickness = 0,
                TextColor = ChartColours.Ink,
            });
        }

        return SvgChart.Of(
            model,
            "ladder",
            (Plot.Width, 180),
            "Episodes of care at each step",
            string.Join(", ", steps.Select(step => $"{Words.Number(step.Count)} {step.Step}")) + ".");
    }
}
