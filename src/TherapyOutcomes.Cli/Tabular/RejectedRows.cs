using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Writes the refused rows with their lines and reasons, so that they can be put right and read again.</summary>
internal static class RejectedRows
{
    public static async Task WriteAsync(TextWriter output, ScoreFile file, CancellationToken cancellationToken)
    {
        await SafeCsv.WriteRowAsync(output, ["line", "reason", .. file.Header], cancellationToken).ConfigureAwait(false);
        foreach (var row in file.Refused)
        {
            await SafeCsv.WriteRowAsync(output, [Numbers.Write(row.Line), row.Reason, .. file.CellsOf(row)], cancellationToken).ConfigureAwait(false);
        }
    }
}
