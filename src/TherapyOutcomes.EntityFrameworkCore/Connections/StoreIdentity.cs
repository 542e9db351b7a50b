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

    private static readonly ConcurrentDictionary<(string Connection, string Table), (Guid Id, long ReadAt)> Known = [];

    // What a database compares does not change while the process runs, so it is asked once.
    private static readonly ConcurrentDictionary<(string Connection, string Table), bool> Exact = [];

    /// <summary>Returns the id that was read from the same database a moment ago; null if there is none.</summary>
    public static Guid? Find(DbConnection database, StoreStatements statements) =>
        Known.TryGetValue(NameOf(database, statements), out var known) && Environment.TickCount64 - known.ReadAt < Lasts.TotalMilliseconds ? known.Id : null;

    /// <summary>Reads the version of the schema and the id. If the id is asked for and there is none yet, the store gets one.</summary>
    /// <exception cref="TherapyOutcomesException">
    /// TO3006: the row of the schema is missing. TO3007: the schema is older or newer. TO3008: the database does not compare ids byte by byte.
    /// </exception>
    public static async Task<Guid> ReadAsync(
        DbConnection database, StoreConnection connection, StoreStatements statements, bool isInHostTransaction, bool isNamed, CancellationToken cancellationToken)
    {
        var name = NameOf(database, statements);
        var isRemembered = !database.ConnectionString.Contains("memory", StringComparison.OrdinalIgnoreCase);
        var id = await ReadNowAsync(connection, statements.Identity, cancellationToken).ConfigureAwait(false);
        if (!Exact.ContainsKey(name))
        {
            await ExactComparison.RequireAsync(connection, statements, cancellationToken).ConfigureAwait(false);
            if (isRemembered)
            {
                Exact[name] = true;
            }
        }

        id ??= isInHostTransaction || !isNamed ? null : await NameAsync(connection, statements, cancellationToken).ConfigureAwait(false);
        if (id is null)
        {
            // An id for now: what is kept under it is not found again.
            return Guid.CreateVersion7();
        }

        // What the host may still roll back isn't kept. A database in memory has no name that would tell it from another one.
        if (!isInHostTransaction && isRemembered)
        {
            Known[name] = (id.Value, Environment.TickCount64);
        }

        return id.Value;
    }

    /// <summary>Forgets an id, whatever connection strings it was read with.</summary>
    public static void Forget(Guid id)
    {
        foreach (var (name, _) in Known.Where(known => known.Value.Id == id))
        {
            Known.TryRemove(name, out _);
        }
    }

    // Not within the host's transaction: everybody else would wait until it ends. Not at all where nothing can be written now.
    private static async Task<Guid?> NameAsync(StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync(statements.Identity.Name(Guid.CreateVersion7()), cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception) when (statements.Dialect.Classify(exception) is DatabaseFault.ReadOnly or DatabaseFault.Locked)
        {
            return null;
        }

        return await ReadNowAsync(connection, statements.Identity, cancellationToken).ConfigureAwait(false);
    }

    // The same connection can reach several stores, such as one in each schema of a database.
    private static (string Connection, string Table) NameOf(DbConnection database, StoreStatements statements) =>
        (database.ConnectionString, statements.Identity.Read.Text);

    /// <summary>Reads the id as it is now; null if the store has none yet.</summary>
    public static async Task<Guid?> ReadNowAsync(StoreConnection connection, IdentityStatements statements, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync(statements.Read, static row => RowReading.Of("outcome_store", row, static row => (Schema: row.GetInt32(0), Id: RowReading.Guid(row, 1))), cancellationToken).ConfigureAwait(false);
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
