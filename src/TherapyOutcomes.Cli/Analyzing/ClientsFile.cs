using TherapyOutcomes.Analysis;
using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Writes one row for each client: both scores, the change, the value that was compared, and the class.</summary>
internal static class ClientsFile
{
    private static readonly string[] Columns = ["id", "pre", "post", "change", "value", "category"];

    public static async Task WriteAsync(TextWriter output, AnalysisReport report, CancellationToken cancellationToken)
    {
        await SafeCsv.WriteRowAsync(output, Columns, cancellationToken).ConfigureAwait(false);
        for (var client = 0; client < report.Pairs.Count; client++)
        {
            await SafeCsv.WriteRowAsync(output, Row(report, client), cancellationToken).ConfigureAwait(false);
        }
    }

    private static string?[] Row(AnalysisReport report, int client)
    {
        var (pre, post) = (report.Pairs.Pre[client], report.Pairs.Post[client]);
        return
        [
            report.Pairs.Ids[client],
            Cell(pre),
            Cell(post),
            Cell(post - pre),
            HasValue(report.Request.Method) ? Cell(report.Analysis.Rule.ChangeIndex(pre, post) ?? double.NaN) : null,
            ClassNames.ForJson(report.Analysis.Classes[client]),
        ];
    }

    // Changes in points are already in the change column, and a cutoff alone compares no change.
    private static bool HasValue(ChangeMethod method) => method switch
    {
        CombinedMethod combined => HasValue(combined.Change),
        ReliableChangeMethod or PercentageMethod => true,
        _ => false,
    };

    private static string? Cell(double number) => double.IsFinite(number) ? Numbers.WriteExactly(number) : null;
}
