using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Html;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Says what the worklist can't know of clients of whom nothing but scores is known.</summary>
internal static class ScoresAlone
{
    public static void Write(HtmlWriter html, ClinicReport report)
    {
        var scored = report.Episodes.Where(episode => episode.HasOnlyScores).ToList();
        if (scored.Count == 0)
        {
            return;
        }

        var improved = scored.Count(episode => episode.Assessment.Primary.Newest?.Verdict == Verdict.Improved);
        html.Paragraph($"{Words.Number(improved)} of {Clients(scored.Count, report)} {(improved == 1 ? "is" : "are")} improved by the newest score. Only scores are known of them: notes, talks and plans can\u2019t be seen here, so the worklist asks only for what scores can show.");
    }

    private static string Clients(int count, ClinicReport report) => count == report.Episodes.Length
        ? $"{Words.Episodes(count)} with a score"
        : $"{Words.Episodes(count)} from scores alone";
}
