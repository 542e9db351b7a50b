using System.Collections.Immutable;
using TherapyOutcomes.Import.Tables;

namespace TherapyOutcomes.Import.Reading;

/// <summary>Finds the cells of refused lines, so that they can be written out and put right.</summary>
internal static class RefusedLines
{
    public static ImmutableDictionary<int, ImmutableArray<string>> CellsOf(string text, Dialect dialect, ImmutableArray<ScoreRow> rows, CancellationToken cancellationToken)
    {
        var refused = rows.Where(row => row.Fate == RowFate.Refused).Select(row => row.Line).ToHashSet();
        var cells = ImmutableDictionary.CreateBuilder<int, ImmutableArray<string>>();
        if (refused.Count > 0)
        {
            Rows.Read(
                text,
                dialect,
                (line, csv) =>
                {
                    if (refused.Contains(line))
                    {
                        cells[line] = csv is null ? [] : [.. Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString)];
                    }
                },
                cancellationToken);
        }

        return cells.ToImmutable();
    }
}
