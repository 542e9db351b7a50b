using System.Globalization;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Charts;

/// <summary>Finds a title for the axis of scores that is drawn completely, however long the name of the measure is.</summary>
internal static class AxisTitle
{
    // The title is as long as the chart is high. Fonts differ between machines, so this leaves room for wider letters than those of Arial.
    private const double Room = CourseChart.Height * 0.88;

    public static string Of(Measure measure, ChartWords words)
    {
        var (name, id) = (measure.ShortName(), measure.Id.Value);
        var (unit, direction) = (words.Unit(measure) is { Length: > 0 } known ? $", {known}" : "", words.Direction(measure));
        string[] titles = [$"{name}{unit} ({direction})", $"{name}{unit}", $"{id}{unit} ({direction})", $"{id}{unit}", id];
        return titles.Select(HtmlText.Plain).FirstOrDefault(IsShort) ?? Cut(id);
    }

    /// <summary>Estimates the width of a text in the letters of charts, from the widths of Arial.</summary>
    public static double WidthOf(string text) => text.Sum(Share) * Plot.FontSize;

    private static bool IsShort(string title) => WidthOf(title) <= Room;

    private static string Cut(string title)
    {
        var letters = StringInfo.ParseCombiningCharacters(title);
        return letters.OrderDescending().Select(end => $"{title[..end].TrimEnd()}\u2026").First(IsShort);
    }

    private static double Share(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'f' or 't' or 'r' or 'I' or ' ' or '.' or ',' or ':' or ';' or '\'' or '(' or ')' or '-' or '/' => 0.33,
        'm' or 'w' or 'M' or 'W' or '%' => 0.94,
        >= 'A' and <= 'Z' => 0.75,
        < '\u0590' => 0.56,
        _ => 1,
    };
}
