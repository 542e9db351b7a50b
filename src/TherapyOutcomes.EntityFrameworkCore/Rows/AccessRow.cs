using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Rows;

/// <summary>Turns entries of the access log into the values of a row and back, in the order of <see cref="Mapping.StoreColumns.Access"/>.</summary>
internal static class AccessRow
{
    public static Arg[] Of(AccessEntry entry) =>
    [
        Arg.Text("@clinic", entry.Record.Clinic.Value),
        Arg.Small("@kind", (int)entry.Record.Kind),
        Arg.Text("@id", entry.Record.Id),
        Arg.Text("@actor", entry.Actor.Value),
        Arg.Large("@at_ms", entry.At.ToUnixTimeMilliseconds()),
        Arg.Small("@seen", (int)entry.Kind),
    ];

    /// <exception cref="TherapyOutcomesException">TO3012: the row can't be read.</exception>
    public static LoggedAccess Read(DbDataReader row) => RowReading.Of("outcome_accesses", row, static row => new LoggedAccess(row.GetInt64(6), new AccessEntry
    {
        Record = RowReading.Key(row),
        Actor = new ActorId(row.GetString(3)),
        At = RowReading.Time(row.GetInt64(4)),
        Kind = (AccessKind)row.GetInt16(5) is var kind && Enum.IsDefined(kind) ? kind : throw new FormatException("The kind of access is unknown."),
    }));
}
