using OxyPlot;
using OxyPlot.Axes;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Represents an axis that shows names next to a plot, where no mark can cover them.</summary>
internal sealed class NamesAxis : LinearAxis
{
    private readonly IReadOnlyList<(double At, string Name)> _names;

    /// <param name="position">The side of the plot.</param>
    /// <param name="like">The axis whose positions are named.</param>
    /// <param name="names">The positions and their names.</param>
    public NamesAxis(AxisPosition position, Axis like, IReadOnlyList<(double At, string Name)> names)
    {
        _names = names;
        (Position, Minimum, Maximum) = (position, like.Minimum, like.Maximum);
        (Key, TickStyle, AxislineStyle, FontSize) = (position.ToString(), TickStyle.None, LineStyle.None, Plot.FontSize);
    }

    public override void GetTickValues(out IList<double> majorLabelValues, out IList<double> majorTickValues, out IList<double> minorTickValues) =>
        (majorLabelValues, majorTickValues, minorTickValues) = ([.. _names.Select(name => name.At)], [], []);

    protected override string FormatValueOverride(double x) => _names.MinBy(name => Math.Abs(name.At - x)).Name;
}
