using TherapyOutcomes.Import.Numbers;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Layout;

/// <summary>Finds the columns of a wide file, by name or by a pattern.</summary>
internal static class WideColumns
{
    public static IEnumerable<Slot> Of(Header header, ScoreColumn column, ScoreFileOptions options)
    {
        var (option, measure) = (options.NameOf(nameof(options.Wide)), column.Measure ?? options.Measure);
        var star = column.Column.IndexOf('*', StringComparison.Ordinal);
        if (star < 0 || header.Names.Contains(Cells.Plain(column.Column)))
        {
            var place = header.PlaceOf(option, column.Column);
            return [new Slot([place], measure, column.Time ?? header.Names[place])];
        }

        string[] others = [Cells.Plain(options.ClientColumn), Cells.Plain(options.GroupColumn ?? options.ClientColumn)];
        var (before, after) = (column.Column[..star].TrimStart(), column.Column[(star + 1)..].TrimEnd());
        var found = header.Names
            .Select((name, place) => (Time: Between(name, before, after), place))
            .Where(one => one.Time is not null && !others.Contains(header.Names[one.place]))
            .Select(one => new Slot([one.place], measure, NumberColumn.TryRead(one.Time!, out _) ? $"{one.Time}{column.Time}" : one.Time))
            .ToList();
        return found.Count > 0
            ? found
            : throw new FileRefusedException(ProblemKind.Column, $"{option}: no column matches '{Cells.Shown(column.Column)}'. The columns are: {string.Join(", ", header.Names.Select(Cells.Shown))}.");
    }

    private static string? Between(string name, string before, string after) =>
        name.Length > before.Length + after.Length && name.StartsWith(before, StringComparison.Ordinal) && name.EndsWith(after, StringComparison.Ordinal)
            ? name[before.Length..(name.Length - after.Length)]
            : null;
}
