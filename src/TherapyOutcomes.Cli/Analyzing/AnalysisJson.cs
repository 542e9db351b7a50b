using TherapyOutcomes.Analysis;
using TherapyOutcomes.Cli.Tabular;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Writes an analysis as JSON: one object with numbers in full precision, and null where the method has no such number.</summary>
internal static class AnalysisJson
{
    public static string Write(AnalysisReport report)
    {
        var numbers = report.Analysis.Statistics;
        return Json.Write(new
        {
            report.File.ReadAs,
            Hints = report.File.Hints.Select(hint => new { Kind = Json.Name(hint.Kind), hint.Message }),
            Rows = new { Total = report.File.Rows.Length, report.File.Used, report.File.Missing, Refused = report.File.BadRows() },
            Counts = Counts(report, report.Analysis.Counts),
            Groups = report.ByGroup.ToDictionary(group => group.Group, group => Counts(report, group.Counts)),
            Statistics = new
            {
                numbers.NOriginal,
                numbers.NUsed,
                numbers.MeanPre,
                numbers.SdPre,
                numbers.MeanPost,
                numbers.SdPost,
                numbers.MeanChange,
                numbers.SdChange,
                numbers.Correlation,
                numbers.StandardError,
                numbers.StandardErrorOfDifference,
                numbers.ReliableChange,
                numbers.CriticalValue,
                numbers.Cutoff,
            },
        });
    }

    private static Dictionary<string, int> Counts(AnalysisReport report, ClassCounts counts) =>
        report.Classes.ToDictionary(ClassNames.ForJson, change => counts[change]);
}
