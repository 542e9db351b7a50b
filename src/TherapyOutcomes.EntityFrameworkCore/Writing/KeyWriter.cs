using System.Diagnostics;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Writing;

/// <summary>Replaces the wrapping of keys, and removes what former ones left outside the rows.</summary>
internal static class KeyWriter
{
    // Others use the table for moments only, unless one of their transactions takes long. A try may itself wait for a lock.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns keys in the order in which their rows are locked, so that two who rewrap the same keys never wait for each other.</summary>
    public static IEnumerable<RewrappedKey> InOrder(IEnumerable<RewrappedKey> keys) => keys
        .OrderBy(rewrapped => rewrapped.Key.Record.Clinic.Value, StringComparer.Ordinal)
        .ThenBy(rewrapped => rewrapped.Key.Record, LockOrder.Instance);

    /// <summary>Replaces the wrapping of keys, each one independently, and returns how many were replaced.</summary>
    public static async Task<int> RewrapAsync(
        IEnumerable<RewrappedKey> keys, StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken)
    {
        if (statements.Dialect.OverwriteFreed is { } overwrite)
        {
            await connection.ExecuteAsync(new Statement(overwrite), cancellationToken).ConfigureAwait(false);
        }

        return await connection.ExecuteAllAsync([.. keys.Select(statements.Keys.Rewrap)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes what is left of former keys. Returns false if something stays in the way.</summary>
    public static async Task<bool> PurgeAsync(StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken)
    {
        if (statements.Keys.Purge is not { } purge)
        {
            return true;
        }

        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await TryPurgeAsync(purge, connection, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }

            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                return false;
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> TryPurgeAsync(KeyPurge purge, StoreConnection connection, CancellationToken cancellationToken)
    {
        var mark = purge.Mark is null ? 0 : await NumberAsync(new Statement(purge.Mark), connection, cancellationToken).ConfigureAwait(false);
        foreach (var work in purge.Work)
        {
            await connection.ExecuteAsync(new Statement(work), cancellationToken).ConfigureAwait(false);
        }

        return await NumberAsync(purge.Left(mark), connection, cancellationToken).ConfigureAwait(false) == 0;
    }

    private static async Task<long> NumberAsync(Statement statement, StoreConnection connection, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(statement, static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false))[0];
}
