using System.Collections.Immutable;
using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Rows;

/// <summary>
/// Checks the values of a row against the columns where the database takes any value in any column. Its driver would read a text as the number 0,
/// and cut a number that is too large.
/// </summary>
internal static class ValueCheck
{
    /// <summary>Returns true if each value is one that its column is for.</summary>
    public static bool Fit(DbDataReader row, ImmutableArray<StoreColumn> columns)
    {
        for (var index = 0; index < columns.Length; index++)
        {
            if (!Fits(row, index, columns[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(DbDataReader row, int index, StoreColumn column)
    {
        if (column.IsNullable && row.IsDBNull(index))
        {
            return true;
        }

        var type = row.GetFieldType(index);
        return column.Kind switch
        {
            ColumnKind.Id or ColumnKind.Name or ColumnKind.Day or ColumnKind.Guid => type == typeof(string),
            ColumnKind.Bytes => type == typeof(byte[]),
            ColumnKind.Large => type == typeof(long),
            ColumnKind.Number => type == typeof(long) && row.GetInt64(index) is >= int.MinValue and <= int.MaxValue,
            ColumnKind.Small => type == typeof(long) && row.GetInt64(index) is >= short.MinValue and <= short.MaxValue,
            _ => type == typeof(long) && row.GetInt64(index) is 0 or 1,
        };
    }
}
