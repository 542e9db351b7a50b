using System.Data.Common;
using System.Text.Json;

namespace TherapyOutcomes.EntityFrameworkCore.Rows;

/// <summary>Reads the columns that rows of several tables have in common.</summary>
internal static class RowReading
{
    /// <summary>Reads a row whose first columns are clinic, kind and id.</summary>
    /// <exception cref="TherapyOutcomesException">TO3012: the row can't be read. The message names the table and the record, and no value.</exception>
    public static T Of<T>(string table, DbDataReader row, Func<DbDataReader, T> read)
    {
        try
        {
            return read(row);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or InvalidCastException or InvalidOperationException or JsonException)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.RowUnreadable, $"A row of {table} can't be read: {NameOf(row)}. Restore it from a backup; nothing else is affected.", exception);
        }
    }

    public static RecordKey Key(DbDataReader row) => new(new ClinicId(row.GetString(0)), Kind(row, 1), Id(row, 2));

    public static RecordKind Kind(DbDataReader row, int column) =>
        (RecordKind)row.GetInt16(column) is var kind && Enum.IsDefined(kind) ? kind : throw new FormatException("There is no such kind of record.");

    // A key takes any text, but no record has an empty id.
    public static string Id(DbDataReader row, int column) => row.GetString(column) is { Length: > 0 } id ? id : throw new FormatException("The id is empty.");

    /// <summary>Makes sure that a text has the form that the ids of all records share.</summary>
    public static void RequireId(string id) => ClientId.Parse(id, provider: null);

    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? TimeOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : Time(row.GetInt64(column));

    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Guid? Guid(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    private static string NameOf(DbDataReader row)
    {
        try
        {
            var key = Key(row);
            return key.Clinic == ClinicId.Default ? key.ToString() : $"{key} of the clinic {key.Clinic}";
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or InvalidCastException or InvalidOperationException)
        {
            return "one whose key can't be read either";
        }
    }
}
