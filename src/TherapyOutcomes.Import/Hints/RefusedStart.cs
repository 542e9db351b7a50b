using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Hints;

/// <summary>Finds clients whose first score was refused: every change is then counted from a later one.</summary>
internal static class RefusedStart
{
    private const int Most = 5;

    public static IEnumerable<FileHint> Of(ScoreFile file)
    {
        if (file.Baselines.IsEmpty && file.Rows.Any(row => row.Fate == RowFate.Refused && row.At is not null))
        {
            var clients = file.Rows
                .Where(row => row is { At: not null, Client: not null } && row.Fate != RowFate.Missing)
                .GroupBy(row => row.Client!, StringComparer.Ordinal)
                .Where(rows => rows.MinBy(row => row.At)!.Fate == RowFate.Refused && rows.Any(row => row.Fate == RowFate.Used))
                .Select(rows => $"'{Cells.Shown(rows.Key)}'")
                .ToList();
            if (clients.Count > 0)
            {
                yield return new FileHint(HintKind.RefusedStart, $"The first score of {string.Join(", ", clients.Take(Most))}{(clients.Count > Most ? $" and {clients.Count - Most} more" : "")} was refused, so a later one counts as the start.");
            }
        }
    }
}
