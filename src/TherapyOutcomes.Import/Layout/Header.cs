using System.Collections.Immutable;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Layout;

/// <summary>The names of a file's columns.</summary>
internal sealed class Header(ImmutableArray<string> names)
{
    private const int MostShown = 40;

    public ImmutableArray<string> Names => names;

    /// <summary>Returns the place of a column.</summary>
    /// <param name="option">The option that names it, for messages.</param>
    /// <param name="column">The name.</param>
    /// <exception cref="FileRefusedException">There is no such column, or more than one.</exception>
    public int PlaceOf(string option, string column)
    {
        var name = Cells.Plain(column);
        return names.Count(other => other == name) switch
        {
            1 => names.IndexOf(name),
            0 => throw new FileRefusedException(ProblemKind.Column, $"{option}: there is no column '{Cells.Shown(column)}'.{Meant(name)} The columns are: {string.Join(", ", names.Take(MostShown).Select(Cells.Shown))}{(names.Length > MostShown ? ", …" : "")}."),
            _ => throw new FileRefusedException(ProblemKind.Column, $"{option}: there is more than one column '{Cells.Shown(column)}'. Give each a name of its own."),
        };
    }

    /// <summary>Returns the places of the columns that an item list means: names, and <c>q1..q10</c> for a whole stretch.</summary>
    public ImmutableArray<int> PlacesOf(string option, IEnumerable<string> columns) => [.. columns.SelectMany(column => Stretch(option, column))];

    private IEnumerable<int> Stretch(string option, string columns)
    {
        var between = columns.IndexOf("..", StringComparison.Ordinal);
        if (between < 0 || names.Contains(Cells.Plain(columns)))
        {
            return [PlaceOf(option, columns)];
        }

        var (first, last) = (PlaceOf(option, columns[..between]), PlaceOf(option, columns[(between + 2)..]));
        return first <= last
            ? Enumerable.Range(first, last - first + 1)
            : throw new FileRefusedException(ProblemKind.Column, $"{option}: the column '{Cells.Shown(columns[..between])}' comes after '{Cells.Shown(columns[(between + 2)..])}'. Give the first one first.");
    }

    private string Meant(string name) =>
        (names.FirstOrDefault(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) ?? names.FirstOrDefault(other => other.Contains(name, StringComparison.OrdinalIgnoreCase))) is { } meant ? $" Did you mean '{Cells.Shown(meant)}'?" : "";
}
