using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TherapyOutcomes.Reporting.Tests.Charts;

/// <summary>What a chart's markup draws: where the plot is, the marks of scores, the words.</summary>
internal sealed partial class DrawnChart(XElement svg)
{
    private const double HalfStroke = 1;

    /// <summary>The plot: nothing of the marks is seen beyond it.</summary>
    public (double Left, double Top, double Right, double Bottom) Plot
    {
        get
        {
            var clip = Clip().Match(Line.Parent!.Get("clip-path")!).Groups[1].Value;
            var rect = svg.Named("clipPath").Single(path => path.Get("id") == clip).Element("rect")!;
            var (x, y) = (Number(rect, "x"), Number(rect, "y"));
            return (x, y, x + Number(rect, "width"), y + Number(rect, "height"));
        }
    }

    /// <summary>From where to where each mark of a score reaches, in height.</summary>
    public IEnumerable<(double Top, double Bottom)> Marks => Line.ElementsAfterSelf().Select(Height).Select(height => (height.Top - HalfStroke, height.Bottom + HalfStroke));

    /// <summary>The words and where they begin.</summary>
    public IEnumerable<(string Text, double X, double Y)> Words => svg.Named("text").Select(text =>
    {
        var at = Place().Match(text.Get("transform")!);
        return (text.Value, double.Parse(at.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(at.Groups[2].Value, CultureInfo.InvariantCulture));
    });

    private XElement Line => svg.Named("polyline").Last(line => line.Get("style")!.Contains("stroke:var(--line)", StringComparison.Ordinal));

    private static (double Top, double Bottom) Height(XElement mark)
    {
        switch (mark.Name.LocalName)
        {
            case "ellipse":
                return (Number(mark, "cy") - Number(mark, "ry"), Number(mark, "cy") + Number(mark, "ry"));
            case "rect":
                return (Number(mark, "y"), Number(mark, "y") + Number(mark, "height"));
            default:
                var heights = mark.Get("points")!.Split(' ').Select(point => double.Parse(point.Split(',')[1], CultureInfo.InvariantCulture)).ToList();
                return (heights.Min(), heights.Max());
        }
    }

    private static double Number(XElement element, string name) => double.Parse(element.Get(name)!, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"url\(#([^)]+)\)")]
    private static partial Regex Clip();

    [GeneratedRegex(@"translate\(([^,]+),([^)]+)\)")]
    private static partial Regex Place();
}
