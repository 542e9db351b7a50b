using TherapyOutcomes.Import;

namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Writes the refused rows with their lines and reasons, so that they can be put right and read again.</summary>
internal static class RejectedRows
{
    private static ReadOnlySpan<byte> Beginning => "\uFEFFline,reason,"u8;

    /// <summary>Returns whether refused rows may take the place of a file: nothing is there, or the file is empty or holds earlier ones.</summary>
    public static bool MayReplace(FileInfo file) => FileBeginning.MayReplace(file, Beginning);

    public static async Task WriteAsync(TextWriter output, ScoreFile file, CancellationToken cancellationToken)
    {
        // Excel takes a file without this mark for one of an older encoding.
        await output.WriteAsync('\uFEFF').ConfigureAwait(false);
        await SafeCsv.WriteRowAsync(output, ["line", "reason", .. file.Header], cancellationToken).ConfigureAwait(false);
        foreach (var row in file.Refused)
        {
            await SafeCsv.WriteRowAsync(output, [Numbers.Write(row.Line), row.Reason, .. file.CellsOf(row)], cancellationToken).ConfigureAwait(false);
        }
    }
}
