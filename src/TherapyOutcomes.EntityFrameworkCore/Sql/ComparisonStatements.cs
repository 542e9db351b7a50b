using System.Globalization;
using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statement that finds out how the database compares the texts of each column, without a row that would have to be there.</summary>
internal sealed class ComparisonStatements
{
    /// <summary>How many of the probe's three texts differ if they are compared byte by byte.</summary>
    public const int Distinct = 3;

    /// <summary>The first of the probe's texts if they are ordered byte by byte.</summary>
    public const string First = "A";

    private readonly List<(StoreTable Table, string Column)> _columns;

    public ComparisonStatements(StoreTables tables)
    {
        _columns =
        [
            .. TextsOf(tables.Events, StoreEntities.Event),
            .. TextsOf(tables.Records, StoreEntities.Record),
            .. TextsOf(tables.Keys, StoreEntities.Key),
        ];
        Probe = new Statement(string.Join(" union all ", _columns.Select(ProbeOf)));
    }

    /// <summary>Returns, for each column, its number, how many of the texts differ, and the first of them.</summary>
    public Statement Probe { get; }

    /// <summary>Returns the name of a column by its number.</summary>
    public string NameOf(int number) => $"{_columns[number].Column} of {_columns[number].Table}";

    // A union has the collation of its column. The condition is one that no row meets.
    private static string ProbeOf((StoreTable Table, string Column) probed, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"select {number}, count(*), min(probe.probed) from (select {probed.Column} as probed from {probed.Table} where 1 = 0 union select 'a' union select 'A' union select 'B') probe");

    private static IEnumerable<(StoreTable Table, string Column)> TextsOf(StoreTable table, string entity) =>
        StoreColumns.Of(entity).Where(column => ColumnTypes.IsText(column.Kind)).Select(column => (table, table[column.Property]));
}
