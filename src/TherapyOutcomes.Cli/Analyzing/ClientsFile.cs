using System.Data;
using System.Globalization;
using Sylvan.Data.Csv;
using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Writes one row for each client: both scores, the change, the value that was compared, and the class.</summary>
internal static class ClientsFile
{
    private static readonly string[] Columns = ["id", "pre", "post", "change", "value", "category"];

    public static async Task WriteAsync(TextWriter output, AnalysisReport report, CancellationToken cancellationToken)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([.. Columns.Select(column => new DataColumn(column, typeof(string)))]);
        for (var client = 0; client < report.Pairs.Count; client++)
        {
            table.Rows.Add(Row(report, client));
        }

        // The CSV writer closes what it writes to, and the file is not complete yet.
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = CsvDataWriter.Create(text, new CsvDataWriterOptions { NewLine = "\n" }))
        {
            using var rows = table.CreateDataReader();
            await csv.WriteAsync(rows, cancellationToken).ConfigureAwait(false);
        }

        await output.WriteAsync(text.ToString().AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    private static object[] Row(AnalysisReport report, int client)
    {
        var (pre, post) = (report.Pairs.Pre[client], report.Pairs.Post[client]);
        return
        [
            report.Pairs.Ids[client],
            Cell(pre),
            Cell(post),
            Cell(post - pre),
            HasValue(report.Request.Method) ? Cell(report.Analysis.Rule.ChangeIndex(pre, post) ?? double.NaN) : "",
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

    private static string Cell(double number) => double.IsFinite(number) ? Numbers.WriteExactly(number) : "";
}
