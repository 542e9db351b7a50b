using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.EntityFrameworkCore.Mapping;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements that list a table as it is, in the order of its key.</summary>
internal sealed class InspectedTable
{
    // No column of a kind holds this number. It stands for rows whose key can't be told, which come last, by the number of their row.
    private const int Odd = int.MaxValue;

    private readonly string _select;
    private readonly string _from;
    private readonly string _order;
    private readonly string _after;
    private readonly string _onwards;
    private readonly string? _isPlain;
    private readonly string _rowNumber;

    /// <param name="table">The table.</param>
    /// <param name="columns">The columns to read.</param>
    /// <param name="place">The columns that make up the place of a row within its clinic.</param>
    /// <param name="condition">What else a row must fulfil, beginning with <c>and</c>; empty for nothing.</param>
    /// <param name="dialect">The database.</param>
    public InspectedTable(StoreTable table, ImmutableArray<StoreColumn> columns, ImmutableArray<StoreColumn> place, string condition, SqlDialect dialect)
    {
        (Columns, HasVersions) = (columns, place.Contains(StoreColumns.Version));
        var names = place.Select(column => table[column.Property]).ToImmutableArray();
        _select = $"select {table.List(columns)}";
        _from = $" from {table} where {table["Clinic"]} = @clinic{condition}";
        _order = $" order by {string.Join(", ", names)}{dialect.Page}";
        ImmutableArray<string> values = [.. place.Select(column => $"@after_{column.Name}")];
        (_after, _onwards) = ($" and {dialect.Follows(names, ">", values)}", $" and {dialect.Follows(names, ">=", values)}");
        _isPlain = dialect.IsPlain(place, names);
        _rowNumber = dialect.RowNumber;
    }

    public ImmutableArray<StoreColumn> Columns { get; }

    /// <summary>True if the version is a part of the place; otherwise, false.</summary>
    public bool HasVersions { get; }

    /// <summary>True if a page may go on with rows whose key can't be told; otherwise, false.</summary>
    public bool HasOdd => _isPlain is not null;

    /// <summary>Lists rows in the order of their places; null if all that is left are rows whose key can't be told.</summary>
    public Statement? Page(string clinic, RowPlace? after, int size)
    {
        if (after is not { } place)
        {
            return Statement.Lasting($"{_select}{_from}{And(_isPlain)}{_order}", Arg.Text("@clinic", clinic), Arg.Number("@size", size));
        }

        // A row without versions has version 0, so it comes after a place with a negative one.
        var follows = !HasVersions && place.Version < 0 ? _onwards : _after;
        Arg[] version = HasVersions ? [Arg.Large("@after_version", place.Version)] : [];
        return place.Kind == Odd ? null : Statement.Lasting(
            $"{_select}{_from}{And(_isPlain)}{follows}{_order}",
            [Arg.Text("@clinic", clinic), Arg.Number("@after_kind", place.Kind), Arg.Text("@after_id", place.Id ?? ""), .. version, Arg.Number("@size", size)]);
    }

    /// <summary>Lists rows whose key can't be told, with the number of the row as the last column.</summary>
    public Statement OddPage(string clinic, RowPlace? after, int size) => new(
        $"{_select}, {_rowNumber}{_from} and not ({_isPlain}) and {_rowNumber} > @after_row order by {_rowNumber} limit @size",
        Arg.Text("@clinic", clinic),
        Arg.Large("@after_row", after is { Kind: Odd } place && long.TryParse(place.Id, CultureInfo.InvariantCulture, out var row) ? row : 0),
        Arg.Number("@size", size));

    /// <summary>Returns the place that stands for a row whose key can't be told.</summary>
    public static RowPlace OddPlace(long rowNumber) => new(Odd, rowNumber.ToString("D19", CultureInfo.InvariantCulture));

    private static string And(string? condition) => condition is null ? "" : $" and {condition}";
}
