using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Provides what all charts have in common.</summary>
internal static class Plot
{
    /// <summary>
    /// The width of a chart. On paper a chart is 9 cm wide and on a phone 358 pixels, so that its letters are there as large as a reader needs: more
    /// than 8 points and 11 pixels.
    /// </summary>
    public const int Width = 400;

    /// <summary>The size of all letters in a chart.</summary>
    public const double FontSize = 13;

    // Fonts differ between machines, so this leaves room for wider fonts than the one that was measured.
    private const double TitleDistance = 10;
    private const double WidestLetter = 8.2;

    public static PlotModel New(params Axis[] axes)
    {
        var model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture, // whatever the machine speaks
            DefaultFont = "Arial",
            DefaultFontSize = FontSize,
            TextColor = ChartColours.Ink,
            PlotAreaBorderThickness = new OxyThickness(0),
            Padding = new OxyThickness(4, 8, 14, 4),
        };
        foreach (var axis in axes)
        {
            axis.TicklineColor = ChartColours.Muted;
            axis.AxislineColor = ChartColours.Muted;
            axis.AxislineStyle = LineStyle.Solid;
            axis.MajorGridlineColor = ChartColours.Grid;
            axis.MinorTickSize = 0;
            axis.TitleFontSize = FontSize;
            axis.AxisTitleDistance = axis.Position == AxisPosition.Left ? 2 * TitleDistance : TitleDistance;
            model.Axes.Add(axis);
        }

        return model;
    }

    public static LinearAxis Shares(AxisPosition position, string title, double room = 0) => new()
    {
        Position = position,
        Title = title,
        Minimum = -room,
        Maximum = 1 + room,
        MajorStep = 0.25,
        StringFormat = "0%",
        MajorGridlineStyle = LineStyle.Solid,
    };

    /// <summary>Leaves room for names on the left.</summary>
    public static PlotModel WithRoomFor(this PlotModel model, IEnumerable<string> names)
    {
        model.PlotMargins = new OxyThickness(names.Max(name => name.Length) * WidestLetter, double.NaN, double.NaN, double.NaN);
        return model;
    }

    /// <summary>Creates an axis that lists names from top to bottom.</summary>
    public static LinearAxis Names(IReadOnlyList<string> names) => new()
    {
        Position = AxisPosition.Left,
        Minimum = -0.5,
        Maximum = names.Count - 0.5,
        StartPosition = 1,
        EndPosition = 0,
        MajorStep = 1,
        TickStyle = TickStyle.None,
        LabelFormatter = at => at == Math.Floor(at) && at >= 0 && at < names.Count ? names[(int)at] : "",
    };
}
