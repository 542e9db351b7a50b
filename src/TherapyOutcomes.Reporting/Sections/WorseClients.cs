using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Names the clients in care who are worse than at the start, who would otherwise be scattered through the page.</summary>
internal static class WorseClients
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        var (worse, possibly) = (With(view, Verdict.Deteriorated), With(view, Verdict.PossiblyDeteriorated));
        if (worse.Count + possibly.Count == 0)
        {
            return;
        }

        html.Open("p", ("class", "worse"));
        if (worse.Count > 0)
        {
            html.Text("First look at these clients, who are worse than at the start: ");
            WriteNames(html, view, worse);
        }

        if (possibly.Count > 0)
        {
            html.Text(worse.Count > 0 ? " Possibly worse: " : "First look at these clients, who are possibly worse than at the start: ");
            WriteNames(html, view, possibly);
        }

        html.Close("p");
    }

    private static List<ReportedEpisode> With(ReportView view, Verdict verdict) =>
        [.. view.Report.Episodes.Where(episode => !episode.Episode.Stage.IsEnded() && episode.Assessment.Primary.Newest?.Verdict == verdict)];

    // A label may have a comma in it.
    private static void WriteNames(HtmlWriter html, ReportView view, List<ReportedEpisode> episodes)
    {
        for (var index = 0; index < episodes.Count; index++)
        {
            html.Text(index == 0 ? "" : "; ");
            ClientLink.Write(html, view, episodes[index]);
        }

        html.Text(".");
    }
}
