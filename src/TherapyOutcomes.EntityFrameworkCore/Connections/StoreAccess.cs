using System.Data.Common;
using System.Net.Sockets;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using IsolationLevel = System.Data.IsolationLevel;

namespace TherapyOutcomes.EntityFrameworkCore.Connections;

/// <summary>Opens connections and transactions for the store's work, retries what the database gave up, and translates its errors.</summary>
/// <remarks>Thread-safe if each call gets its own context; otherwise, it belongs to the scope of its context.</remarks>
internal sealed class StoreAccess(ContextSource contexts)
{
    private const int MostDeadlocks = 8;

    /// <summary>True while the host's transaction is open on the context of the scope; otherwise, false.</summary>
    public bool IsInHostTransaction => contexts.OfScope is { } context && IsOpen(context);

    /// <summary>Reads, within the host's transaction if one is open.</summary>
    public async Task<T> ReadAsync<T>(Func<StoreConnection, StoreStatements, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var lease = await contexts.RentAsync(cancellationToken).ConfigureAwait(false);
        var context = lease.Context;
        var statements = StoreStatements.Of(context);
        return await TranslatedAsync(context, statements, () => IsOpen(context)
            ? OnConnectionAsync(context, statements, work, cancellationToken)
            : WithStrategyAsync(context, () => OnConnectionAsync(context, statements, work, cancellationToken), cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Returns the id of the store.</summary>
    public async Task<Guid> GetIdAsync(CancellationToken cancellationToken)
    {
        await using var lease = await contexts.RentAsync(cancellationToken).ConfigureAwait(false);
        var context = lease.Context;
        return StoreIdentity.Find(context.Database.GetDbConnection()) ?? await ReadAsync(
            (connection, statements) => StoreIdentity.ReadAsync(context.Database.GetDbConnection(), connection, statements.Identity, IsOpen(context), cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes within the host's transaction if one is open, otherwise in a transaction of its own.</summary>
    /// <param name="work">The work. It says whether to keep what it wrote.</param>
    /// <param name="cancellationToken">A token to cancel the operation. Once the commit has begun, it is ignored.</param>
    public async Task<T> WriteAsync<T>(Func<StoreConnection, StoreStatements, Task<(T Result, bool IsKept)>> work, CancellationToken cancellationToken)
    {
        await using var lease = await contexts.RentAsync(cancellationToken).ConfigureAwait(false);
        var context = lease.Context;
        var statements = StoreStatements.Of(context);
        return await TranslatedAsync(context, statements, () => IsOpen(context)
            ? OnConnectionAsync(context, statements, async (connection, own) => (await work(connection, own).ConfigureAwait(false)).Result, cancellationToken)
            : RetryAsync(context, statements, work, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Makes sure that the mode fits what is open on the context.</summary>
    /// <exception cref="TherapyOutcomesException">TO3013: a transaction is missing, or must not be open.</exception>
    public void RequireTransactionOf(StoreMode mode)
    {
        if (contexts.OfScope is not { } context)
        {
            return;
        }

        if (mode == StoreMode.HostTransaction && context.Database.CurrentTransaction is null)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.TransactionMisused,
                $"The store writes within the host's transaction, and none is open on {context.GetType().Name}. Begin one with Database.BeginTransactionAsync, and commit it after the command was answered. Nothing was written.");
        }

        if (mode == StoreMode.Immediate && IsOpen(context))
        {
            throw new TherapyOutcomesException(
                ErrorCodes.TransactionMisused,
                $"The store commits each batch by itself, but a transaction is open on {context.GetType().Name}. End it first, or use StoreMode.HostTransaction. Nothing was written.");
        }
    }

    private static bool IsOpen(DbContext context) =>
        context.Database.CurrentTransaction is not null || context.Database.GetEnlistedTransaction() is not null || Transaction.Current is not null;

    private static Task<T> TranslatedAsync<T>(DbContext context, StoreStatements statements, Func<Task<T>> work) =>
        DatabaseErrors.TranslateAsync(statements.Dialect, work, IsOpen(context));

    private static Task<T> WithStrategyAsync<T>(DbContext context, Func<Task<T>> work, CancellationToken cancellationToken) =>
        context.Database.CreateExecutionStrategy().ExecuteAsync(work, static (work, _) => work(), cancellationToken);

    // A deadlock is no conflict: no version has changed, so the same batch is written again.
    private static async Task<T> RetryAsync<T>(
        DbContext context, StoreStatements statements, Func<StoreConnection, StoreStatements, Task<(T Result, bool IsKept)>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WithStrategyAsync(context, () => InTransactionAsync(context, statements, work, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            catch (DbException exception) when (attempt < MostDeadlocks && statements.Dialect.Classify(exception) == DatabaseFault.Deadlock)
            {
                await Task.Delay(Random.Shared.Next(1, 10 * attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static Task<T> InTransactionAsync<T>(
        DbContext context, StoreStatements statements, Func<StoreConnection, StoreStatements, Task<(T Result, bool IsKept)>> work, CancellationToken cancellationToken) =>
        OnConnectionAsync(context, statements, async (_, own) =>
        {
            var transaction = await BeginAsync(context, own.Dialect, cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await using var connection = Connect(context, own.Dialect);
                var (result, isKept) = await work(connection, own).ConfigureAwait(false);
                if (isKept)
                {
                    await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                }

                return result;
            }
        }, cancellationToken);

    // Read committed is enough: the statements take the locks that they need. SQLite locks the database at once.
    private static Task<IDbContextTransaction> BeginAsync(DbContext context, SqlDialect dialect, CancellationToken cancellationToken) => dialect.LocksRows
        ? context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken)
        : context.Database.BeginTransactionAsync(cancellationToken);

    private static async Task<T> OnConnectionAsync<T>(
        DbContext context, StoreStatements statements, Func<StoreConnection, StoreStatements, Task<T>> work, CancellationToken cancellationToken)
    {
        await OpenAsync(context, cancellationToken).ConfigureAwait(false);
        try
        {
            await using var connection = Connect(context, statements.Dialect);
            if (StoreIdentity.Find(context.Database.GetDbConnection()) is null)
            {
                await StoreIdentity.ReadAsync(context.Database.GetDbConnection(), connection, statements.Identity, IsOpen(context), cancellationToken).ConfigureAwait(false);
            }

            return await work(connection, statements).ConfigureAwait(false);
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private static StoreConnection Connect(DbContext context, SqlDialect dialect)
    {
        var connection = context.Database.GetDbConnection();
        return new StoreConnection(
            connection, context.Database.CurrentTransaction?.GetDbTransaction(), context.Database.GetCommandTimeout(), dialect.KeepsStatements(connection.ConnectionString));
    }

    private static async Task OpenAsync(DbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ArgumentException or SocketException or TimeoutException or IOException)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.StoreUnreachable, "The database can't be reached. Check the connection string, and that the database runs.", exception);
        }
    }
}
