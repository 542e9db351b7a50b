using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Draws a point with its interval for each verdict.</summary>
internal static class OutcomeChart
{
    private const double HalfCap = 0.13;
    private const double RoomForMarks = 0.03;
    private const int RoomForAxis = 70;
    private const int HeightOfRow = 32;

    public static SvgChart Of(ImmutableArray<(string Verdict, Proportion Rate)> rates)
    {
        var model = Plot.New(Plot.Names([.. rates.Select(rate => rate.Verdict)]), Plot.Shares(AxisPosition.Bottom, "Share of episodes judged", RoomForMarks))
            .WithRoomFor(rates.Select(rate => rate.Verdict));
        var points = new ScatterSeries { MarkerType = MarkerType.Diamond, MarkerSize = 6, MarkerFill = ChartColours.Line };
        for (var index = 0; index < rates.Length; index++)
        {
            var rate = rates[index].Rate;
            model.Series.Add(Line((rate.Lower, index), (rate.Upper, index)));
            model.Series.Add(Line((rate.Lower, index - HalfCap), (rate.Lower, index + HalfCap)));
            model.Series.Add(Line((rate.Upper, index - HalfCap), (rate.Upper, index + HalfCap)));
            points.Points.Add(new ScatterPoint(rate.Rate, index));
        }

        model.Series.Add(points);
        return SvgChart.Of(
            model,
            "verdicts",
            (Plot.Width, RoomForAxis + (rates.Length * HeightOfRow)),
            "What the newest scores say, with 95% intervals",
            string.Join("; ", rates.Select(rate => $"{rate.Verdict} {Words.Percent(rate.Rate.Rate)}, from {Words.Range(rate.Rate.Lower, rate.Rate.Upper)}")) + ".");
    }

    private static LineSeries Line(params (double X, double Y)[] points)
    {
        var line = new LineSeries { Color = ChartColours.Ink, StrokeThickness = 1.5, EdgeRenderingMode = EdgeRenderingMode.PreferGeometricAccuracy };
        line.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Y)));
        return line;
    }
}
