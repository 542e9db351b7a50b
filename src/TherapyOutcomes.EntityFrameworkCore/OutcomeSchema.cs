using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Sql;

namespace TherapyOutcomes.EntityFrameworkCore;

/// <summary>Provides the schema of the library's tables: its version, and scripts that create them where no migration does.</summary>
public static class OutcomeSchema
{
    /// <summary>The version of the schema that this package reads and writes. The table <c>outcome_store</c> names the version of a database.</summary>
    public const int Version = 1;

    /// <summary>Returns a script that creates the tables. It can be run again: what is there already is left as it is.</summary>
    /// <remarks>The tables have their standard names, in the connection's standard schema.</remarks>
    /// <param name="providerName">The name of the database provider, such as <c>Database.ProviderName</c> of a context.</param>
    /// <exception cref="TherapyOutcomesException">TO3008: the provider is not one that the store knows.</exception>
    public static string CreateScript(string? providerName)
    {
        using var stream = typeof(OutcomeSchema).Assembly.GetManifestResourceStream(SqlDialect.For(providerName).ScriptName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Creates the tables in the database of a context, unless they are there.</summary>
    /// <param name="context">The context. Its database must exist, except that SQLite creates its file.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO3005 and others: the database can't be reached or written to.</exception>
    public static async Task CreateAsync(DbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var dialect = SqlDialect.For(context.Database.ProviderName);
        var script = CreateScript(context.Database.ProviderName);
        await DatabaseErrors.TranslateAsync(
            dialect,
            async () =>
            {
                await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                try
                {
                    var connection = context.Database.GetDbConnection();
                    await using var command = connection.CreateCommand();
                    command.CommandText = script;
                    return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    await context.Database.CloseConnectionAsync().ConfigureAwait(false);
                }
            },
            isInHostTransaction: context.Database.CurrentTransaction is not null,
            isRetriedByHost: false).ConfigureAwait(false);
    }

    /// <summary>
    /// Gives the store of a restored or copied database an id of its own, so that what anyone remembers of the former one does not apply to it: caches
    /// of running processes, and positions of those who read all events. On PostgreSQL, events that were brought along from another server also get the
    /// id of a transaction that has ended on this one; otherwise, readers would wait for it.
    /// </summary>
    /// <remarks>
    /// Call it once after a restore, before anyone uses the database. This process knows the new id at once. Other processes notice it within half a
    /// minute. Until then, they may decide on what they remember, and a conflict or an error is the answer if it is no longer so.
    /// </remarks>
    /// <param name="context">The context. No transaction must be open on it.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The new id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO3013: a transaction is open. TO3005 and others: the database can't be reached or written to.</exception>
    public static async Task<Guid> AdoptAsync(DbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var access = new StoreAccess(new ContextSource.Scoped(context));
        access.RequireNoTransaction("AdoptAsync commits the new id by itself", "End it first, or use another context.");
        var (former, id) = (await access.GetIdAsync(cancellationToken).ConfigureAwait(false), Guid.CreateVersion7());
        await access.WriteAsync(
            async (connection, statements) =>
            {
                await connection.ExecuteAsync(statements.Identity.Rename(id), cancellationToken).ConfigureAwait(false);
                if (statements.Events.Settle is { } settle)
                {
                    await connection.ExecuteAsync(settle, cancellationToken).ConfigureAwait(false);
                }

                return (true, true);
            },
            cancellationToken).ConfigureAwait(false);
        StoreIdentity.Forget(former);
        return id;
    }
}
