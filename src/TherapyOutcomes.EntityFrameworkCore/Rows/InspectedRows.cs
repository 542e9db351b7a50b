using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Rows;

/// <summary>Reads rows as they are: what can't be read has its place, but no content.</summary>
internal static class InspectedRows
{
    /// <summary>Reads a row whose key can be told.</summary>
    public static InspectedRow<T> Read<T>(DbDataReader row, InspectedTable table, SqlDialect dialect, Func<DbDataReader, T> read)
        where T : class => new()
        {
            Place = new RowPlace(row.GetInt32(1), row.GetString(2), table.HasVersions ? row.GetInt64(3) : 0),
            Content = Content(row, table, dialect, read),
        };

    /// <summary>Reads a row whose key can't be told.</summary>
    public static InspectedRow<T> ReadOdd<T>(DbDataReader row, InspectedTable table)
        where T : class => new() { Place = InspectedTable.OddPlace(row.GetInt64(table.Columns.Length)) };

    private static T? Content<T>(DbDataReader row, InspectedTable table, SqlDialect dialect, Func<DbDataReader, T> read)
        where T : class
    {
        if (dialect.TakesAnyValue && !ValueCheck.Fit(row, table.Columns))
        {
            return null;
        }

        try
        {
            return read(row);
        }
        catch (TherapyOutcomesException)
        {
            return null;
        }
    }
}
