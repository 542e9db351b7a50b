using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Reporting.Letters;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Draws the scores on a card as a line. Only the first and the newest have their values beside them.</summary>
internal static class CardChart
{
    private const int Width = 360;
    private const int Height = 120;
    private const double LabelSize = 18;
    private const double WidestDigit = 11;
    private const double LabelDistance = 11;

    // Half a label, as a share of the height, so that the value of the best or the worst score is drawn completely.
    private const double HalfLabel = 0.08;

    public static SvgChart Of(ClientCard card, PageWords words)
    {
        var points = At(card.Points);
        var shown = ShownRange.Of(card.Measure, card.Points.Min(point => point.Value), card.Points.Max(point => point.Value));
        var edge = HalfLabel * (double)shown.Span;
        var room = RoomFor(card.Points) * Math.Max(points[^1].X, 1);
        var model = Plot.New(
            new LinearAxis { Position = AxisPosition.Left, Minimum = (double)shown.Low - edge, Maximum = (double)shown.High + edge, IsAxisVisible = false },
            new LinearAxis { Position = AxisPosition.Bottom, Minimum = -room, Maximum = points[^1].X + room, IsAxisVisible = false });
        model.Padding = new OxyThickness(0);
        var line = new LineSeries { Color = ChartColours.Line, StrokeThickness = 2.5, MarkerType = MarkerType.Circle, MarkerSize = 3, MarkerFill = ChartColours.Line };
        line.Points.AddRange(points);
        model.Series.Add(line);
        var newest = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerSize = 6, MarkerFill = ChartColours.Line };
        newest.Points.Add(new ScatterPoint(points[^1].X, points[^1].Y));
        model.Series.Add(newest);
        model.Annotations.Add(Label(card.Points[0], points[0], HorizontalAlignment.Right, FontWeights.Normal));
        model.Annotations.Add(Label(card.Points[^1], points[^1], HorizontalAlignment.Left, FontWeights.Bold));
        return SvgChart.Of(model, "scores", (Width, Height), words.ChartTitle(card.Measure), words.ChartDescription(card.Points));
    }

    // Scores that all come from one day follow each other at equal distances.
    private static ImmutableArray<DataPoint> At(ImmutableArray<CardPoint> points)
    {
        var (first, last) = (points[0].Day.DayNumber, points[^1].Day.DayNumber);
        return [.. points.Select((point, index) => new DataPoint(first == last ? index : point.Day.DayNumber - first, (double)point.Value))];
    }

    /// <summary>Returns the room that the longer value needs on each side, as a share of the width between the first and the newest score.</summary>
    private static double RoomFor(ImmutableArray<CardPoint> points)
    {
        var room = (Math.Max(TextOf(points[0]).Length, TextOf(points[^1]).Length) * WidestDigit) + LabelDistance + 2;
        return room / (Width - (2 * room));
    }

    private static TextAnnotation Label(CardPoint point, DataPoint at, HorizontalAlignment alignment, double weight) => new()
    {
        Text = TextOf(point),
        TextPosition = at,
        TextHorizontalAlignment = alignment,
        TextVerticalAlignment = VerticalAlignment.Middle,
        Offset = new ScreenVector(alignment == HorizontalAlignment.Right ? -LabelDistance : LabelDistance, 0),
        FontSize = LabelSize,
        FontWeight = weight,
        StrokeThickness = 0,
        TextColor = ChartColours.Ink,
    };

    private static string TextOf(CardPoint point) => PageWords.Number(point.Value);
}
