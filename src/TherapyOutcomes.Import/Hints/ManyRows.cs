using System.Globalization;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Hints;

/// <summary>Asks about the client column if one client has thousands of rows.</summary>
internal static class ManyRows
{
    // A visit on every day for three years.
    private const int Many = 1_000;

    public static IEnumerable<FileHint> Of(ScoreFile file, ScoreFileOptions options)
    {
        if (file.Rows.Length < Many)
        {
            yield break;
        }

        var most = file.Rows.Where(row => row.Client is not null).CountBy(row => row.Client!).MaxBy(client => client.Value);
        if (most.Value >= Many)
        {
            yield return new FileHint(HintKind.ManyRows, string.Create(CultureInfo.InvariantCulture, $"The client '{Cells.Shown(most.Key)}' has {most.Value:N0} rows. Is '{Cells.Shown(options.ClientColumn)}' the column that names the client?"));
        }
    }
}
