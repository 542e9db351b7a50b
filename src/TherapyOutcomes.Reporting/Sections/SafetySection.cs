using System.Collections.Immutable;
using TherapyOutcomes.Reporting.Html;
using TherapyOutcomes.Reporting.Safety;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Writes the open red flags, how often reactions followed, and who was not screened, on the page for the clinic.</summary>
internal static class SafetySection
{
    private const string OnlyScores = "Scores alone show neither reactions nor screenings, and a red flag only if answers to a questionnaire opened it. Look for all other safety matters where they are recorded.";

    public static void Write(HtmlWriter html, ReportView view)
    {
        var (report, safety) = (view.Report, CaseloadSafety.Of(view.Report));
        if (report.Episodes.IsEmpty)
        {
            html.Paragraph("No record is on this page, so it can\u2019t say anything about safety.");
            return;
        }

        var isAnyRecorded = report.Episodes.Any(episode => !episode.HasOnlyScores);
        WriteFlags(html, safety, isAnyRecorded);
        if (isAnyRecorded)
        {
            Reactions.Write(html, safety);
            WriteScreening(html, safety, report.Policy);
        }

        if (report.Episodes.Any(episode => episode.HasOnlyScores))
        {
            html.Paragraph(isAnyRecorded ? $"This leaves out episodes from scores alone. {OnlyScores}" : OnlyScores);
        }
    }

    // What a protective red flag is about stays out of sight, also on paper that lies around, and so does that it is one: it is counted and no more.
    private static void WriteFlags(HtmlWriter html, CaseloadSafety safety, bool isAnyRecorded)
    {
        var shown = safety.Flags.Where(flag => !flag.IsProtective).ToList();
        var hidden = safety.Flags.Length - shown.Count;
        if (shown.Count > 0)
        {
            new DataTable("Open red flags", ["Client", "Red flag", "Urgency", "Open since"], [.. shown.Select(Row)]) { Days = [3] }.Write(html);
        }

        if (hidden > 0)
        {
            var matters = $"{Words.Number(hidden)} {(shown.Count > 0 ? "more " : "")}{(hidden == 1 ? "matter" : "matters")}";
            html.Paragraph($"{matters} that only the record names {(hidden == 1 ? "is" : "are")} open{(shown.Count > 0 ? "" : ", and nothing else")}.");
        }
        else if (shown.Count == 0 && isAnyRecorded)
        {
            html.Paragraph("No red flag is open.");
        }
    }

    private static ImmutableArray<string> Row(OpenFlag flag) => [flag.Label, Words.Of(flag.Flag), Words.Of(flag.Urgency), Words.ShortDay(flag.Since)];

    private static void WriteScreening(HtmlWriter html, CaseloadSafety safety, ClinicPolicy policy)
    {
        var missing = safety.NotScreened;
        html.Paragraph(missing switch
        {
            [] when policy.Grades.GetValueOrDefault(CaseloadSafety.ScreeningRule, RuleGrade.Advice) == RuleGrade.Off
                => $"Whether clients were screened for red flags is not checked, because the clinic has switched rule {CaseloadSafety.ScreeningRule} off.",
            [] when !safety.IsAnyCareOpen => "Everyone\u2019s care has ended, so no screening for red flags is due.",
            [] => "Nobody who is in care lacks a screening for red flags.",
            _ => $"The screening for red flags is missing in {Words.Episodes(missing.Length)}: {NameList.Of(missing)}. Ask at the next visit, before the session ({CaseloadSafety.ScreeningRule}).",
        });
    }
}
