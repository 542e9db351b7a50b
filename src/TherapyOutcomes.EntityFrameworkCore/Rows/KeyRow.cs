using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Rows;

/// <summary>Turns wrapped keys into the values of a row and back, in the order of <see cref="Mapping.StoreColumns.Key"/>.</summary>
internal static class KeyRow
{
    public static Arg[] Of(WrappedRecordKey key) =>
    [
        Arg.Text("@clinic", key.Record.Clinic.Value),
        Arg.Small("@kind", (int)key.Record.Kind),
        Arg.Text("@id", key.Record.Id),
        Arg.Guid("@key_id", key.Id),
        Arg.Text("@subject", key.Subject?.Value),
        Arg.Text("@master_key", key.MasterKeyId),
        Arg.Bytes("@wrapped", key.DestroyedAt is null ? key.Wrapped.ToArray() : null),
        Arg.Large("@destroyed_ms", key.DestroyedAt is { } destroyed ? destroyed.ToUnixTimeMilliseconds() : null),
    ];

    /// <summary>Reads a key that the library can have written.</summary>
    /// <exception cref="TherapyOutcomesException">TO3012: the row can't be read, or the library doesn't write such a one.</exception>
    public static WrappedRecordKey ReadStrictly(DbDataReader row) => RowReading.Of("outcome_keys", row, static row =>
    {
        var key = Read(row);
        RowReading.RequireId(key.Record.Id);
        if (key.MasterKeyId is { } master)
        {
            RowReading.RequireId(master);
        }

        return key;
    });

    /// <exception cref="TherapyOutcomesException">TO3012: the row can't be read.</exception>
    public static WrappedRecordKey Read(DbDataReader row) => RowReading.Of("outcome_keys", row, static row => new WrappedRecordKey
    {
        Record = RowReading.Key(row),
        Id = row.GetGuid(3),
        Subject = RowReading.Text(row, 4) is { } subject ? new ClientId(subject) : null,
        MasterKeyId = RowReading.Text(row, 5),
        Wrapped = row.IsDBNull(6) ? default : row.GetFieldValue<byte[]>(6),
        DestroyedAt = RowReading.TimeOrNull(row, 7),
    });
}
