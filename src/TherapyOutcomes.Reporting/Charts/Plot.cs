using OxyPlot;
using OxyPlot.Axes;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>What all charts share.</summary>
internal static class Plot
{
    private const double FontSize = 13;

    public static PlotModel New(params Axis[] axes)
    {
        var model = new PlotModel
        {
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
            model.Axes.Add(axis);
        }

        return model;
    }

    public static LinearAxis Shares(AxisPosition position, string title) => new()
    {
        Position = position,
        Title = title,
        Minimum = 0,
        Maximum = 1,
        MajorStep = 0.25,
        StringFormat = "0 %",
        MajorGridlineStyle = LineStyle.Solid,
    };

    /// <summary>Names from the top down.</summary>
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
