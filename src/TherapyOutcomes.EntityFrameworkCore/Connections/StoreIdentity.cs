using System.Collections.Concurrent;
using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.EntityFrameworkCore.Sql;

namespace TherapyOutcomes.EntityFrameworkCore.Connections;

/// <summary>
/// Checks the version of a database's schema and knows its id. Both are read again after half a minute, so that a restored database is noticed,
/// and a command doesn't need another round trip.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal static class StoreIdentity
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<string, (Guid Id, long ReadAt)> Known = [];

    /// <summary>Returns the id that was read from the same database a moment ago; null if there is none.</summary>
    public static Guid? Find(DbConnection connection) =>
        Known.TryGetValue(connection.ConnectionString, out var known) && Environment.TickCount64 - known.ReadAt < Lasts.TotalMilliseconds ? known.Id : null;

    /// <summary>Reads the version of the schema and the id, and gives the store an id if it has none yet.</summary>
    /// <exception cref="TherapyOutcomesException">TO3006: the row of the schema is missing. TO3007: the schema is older or newer.</exception>
    public static async Task<Guid> ReadAsync(
        DbConnection database, StoreConnection connection, IdentityStatements statements, bool isInHostTransaction, CancellationToken cancellationToken)
    {
        var id = await ReadAsync(connection, statements, cancellationToken).ConfigureAwait(false);
        if (id is null)
        {
            await connection.ExecuteAsync(statements.Name(Guid.CreateVersion7()), cancellationToken).ConfigureAwait(false);
            id = await ReadAsync(connection, statements, cancellationToken).ConfigureAwait(false);
        }

        // What the host may still roll back isn't kept. A database in memory has no name that would tell it from another one.
        if (!isInHostTransaction && !database.ConnectionString.Contains("memory", StringComparison.OrdinalIgnoreCase))
        {
            Known[database.ConnectionString] = (id!.Value, Environment.TickCount64);
        }

        return id!.Value;
    }

    private static async Task<Guid?> ReadAsync(StoreConnection connection, IdentityStatements statements, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(statements.Read, static row => (Schema: row.GetInt32(0), Id: RowReading.Guid(row, 1)), cancellationToken).ConfigureAwait(false);
        if (rows is not [var (schema, id)])
        {
            throw new TherapyOutcomesException(
                ErrorCodes.TablesMissing, "The table of the store has no row, so the version of the schema is unknown. Apply the host's migrations, or run the script of OutcomeSchema.CreateScript.");
        }

        return schema == OutcomeSchema.Version ? id : throw Differs(schema);
    }

    private static TherapyOutcomesException Differs(int schema) => new(
        ErrorCodes.SchemaDiffers,
        FormattableString.Invariant($"The database has schema {schema} of the library's tables; this version reads and writes schema {OutcomeSchema.Version}. ")
        + (schema < OutcomeSchema.Version ? "Add a migration for the new version of the package, and apply it." : "A newer version of the package has migrated it. Upgrade the package on this machine."));
}
