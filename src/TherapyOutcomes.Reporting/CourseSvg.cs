using System.Xml.Linq;
using TherapyOutcomes.Reporting.Charts;

namespace TherapyOutcomes.Reporting;

/// <summary>Draws the scores of one episode over time, for a host's own page.</summary>
/// <remarks>
/// The chart needs no style or script of its own, so that it can stand in a page whose content security policy allows neither. Its colors are the CSS variables
/// <c>--ink</c>, <c>--muted</c>, <c>--grid</c>, <c>--line</c>, <c>--band-wide</c>, <c>--band-narrow</c> and <c>--paper</c> of the page. Show the scores as a table
/// next to it, for readers who cannot see it.
/// </remarks>
public static class CourseSvg
{
    /// <summary>Draws the scores of the deciding measure, with bands for detectable and meaningful changes and lines where stages were reached.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="id">An id that is unique on the page, and safe in markup. It begins the ids in the chart.</param>
    /// <param name="title">A short title that says what the chart shows, in the language of the page.</param>
    /// <param name="description">A description of the chart for readers who cannot see it, in the language of the page.</param>
    /// <returns>The <c>svg</c> element; null if there is no baseline score yet, so that there is nothing to draw.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? Write(ReportedEpisode episode, string id, string title, string description)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(description);
        if (episode.Assessment.Primary.Baseline is null)
        {
            return null;
        }

        var (points, marks) = (CoursePoint.Of(episode), StageMark.Of(episode.Episode));
        var chart = XElement.Parse(CourseChart.Of(id, episode.Label, episode.Assessment.Primary, points, marks, natural: null).Markup);
        foreach (var element in chart.Descendants().ToList())
        {
            Present(element);
        }

        chart.Element("title")!.Value = title;
        chart.Element("desc")!.Value = description;
        return chart.ToString(SaveOptions.DisableFormatting);
    }

    // What a style attribute says, SVG has attributes for.
    private static void Present(XElement element)
    {
        if (element.Attribute("style") is not { } style)
        {
            return;
        }

        style.Remove();
        foreach (var declaration in style.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            element.SetAttributeValue(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
        }
    }
}
