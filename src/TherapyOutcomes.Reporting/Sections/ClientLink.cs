using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes the label of a client, with a link to their chart if the page has one.</summary>
internal static class ClientLink
{
    public static void Write(HtmlWriter html, ReportView view, ReportedEpisode episode)
    {
        var chart = view.Charted.IndexOf(episode);
        if (chart < 0)
        {
            html.Name(episode.Label);
            return;
        }

        html.Open("a", ("href", "#" + ReportView.Anchor(chart)));
        html.Name(episode.Label);
        html.Markup("</a>");
    }
}
