using TherapyOutcomes.Analysis;
using TherapyOutcomes.Reporting.Charts;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>
/// Writes how many episodes remain at each step from the start of care to a verdict. These are the denominators of all other numbers.
/// </summary>
internal static class LadderSection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        var counts = PublishedCounts.Of(view);
        html.Paragraph("An episode of care is one client with one complaint; for someone who came back, the newest period of care counts. Each step counts those who continue from the step before. Anyone who drops out is missing from everything that follows and may have done better or worse. To be judged, an episode needs a measure that decides on its own and has both an MIC and an MDC, and a newest score that can be compared with the baseline. Nor can anyone be judged who started too close to the best score to improve by enough and has not got worse.");
        (string Step, int? Count)[] steps =
        [
            ("started care", counts.Started),
            ("have a baseline score", counts.WithBaseline),
            ("have a later score", counts.WithFollowUp),
            ("can be judged", counts.Judged),
        ];
        var table = new DataTable(
            "Episodes of care at each step",
            ["Step", "Episodes", "Of the step before (95% interval)"],
            [.. steps.Select((step, index) => (System.Collections.Immutable.ImmutableArray<string>)[step.Step, Shown(step.Count), OfBefore(step.Count, index == 0 ? null : steps[index - 1].Count)])])
        {
            Numbers = [1, 2],
        };
        if (steps.All(step => step.Count is not null) && counts.Started > 0)
        {
            Figure.Write(html, LadderChart.Of([.. steps.Select(step => (step.Step, step.Count!.Value))]), table);
        }
        else
        {
            table.Write(html);
        }

        if (!view.IsPublic)
        {
            NotJudged.Write(html, view.Report);
        }

        if (counts.HasWithheld)
        {
            html.Paragraph(AnalysisNotes.Withheld);
        }
    }

    private static string Shown(int? count) => count is { } known ? Words.Number(known) : ReportNotes.Withheld;

    private static string OfBefore(int? count, int? before) =>
        count is { } part && before is > 0 and var whole ? Words.Rate(Proportion.Wilson(part, whole)) : "";
}
