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
    /// <param name="language">The language of the words, months and decimals in the drawing: <c>en</c> or <c>es</c>.</param>
    /// <returns>The <c>svg</c> element; null if there is no baseline score yet, so that there is nothing to draw.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? Write(ReportedEpisode episode, string id, string title, string description, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(language);
        if (episode.Assessment.Primary.Baseline is null)
        {
            return null;
        }

        var (points, marks) = (CoursePoint.Of(episode), StageMark.Of(episode.Episode));
        var model = CourseChart.Draw(episode.Assessment.Primary, points, marks, natural: null, ChartWords.For(language));
        return SvgChart.Of(model, id, (Plot.Width, CourseChart.Height), title, description).WithoutStyles().Markup;
    }
}
