using TherapyOutcomes.Reporting.Charts;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>Writes a chart together with its numbers.</summary>
internal static class Figure
{
    public static void Write(HtmlWriter html, SvgChart chart, DataTable table, string? caption = null)
    {
        html.Open("figure");
        if (caption is not null)
        {
            // Before the chart, so that it is never alone on the next page.
            html.Element("figcaption", caption);
        }

        html.Open("div", ("class", "chart"));
        html.Markup((html.IsWithoutStyles ? chart.WithoutStyles() : chart).Markup);
        html.Close("div");
        table.Write(html);
        html.Close("figure");
    }
}
