using TherapyOutcomes.Reporting.Charts;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>Writes a chart together with its numbers.</summary>
internal static class Figure
{
    public static void Write(HtmlWriter html, SvgChart chart, DataTable table, string? caption = null)
    {
        html.Open("figure");
        html.Open("div", ("class", "chart"));
        html.Markup(chart.Markup);
        html.Close("div");
        table.Write(html);
        if (caption is not null)
        {
            html.Element("figcaption", caption);
        }

        html.Close("figure");
    }
}
