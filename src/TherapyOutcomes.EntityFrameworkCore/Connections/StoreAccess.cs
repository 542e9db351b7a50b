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

    /// <summary>True while the host's transaction is open, on the context of the scope or around the call; otherwise, false.</summary>
    public bool IsInHostTransaction => contexts.OfScope is { } context ? IsOpen(context) : Transaction.Current is not null;

    /// <summary>Reads, within the host's transaction if one is open.</summary>
    public async Task<T> ReadAsync<T>(Func<StoreConnection, StoreStatements, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var lease = await contexts.RentAsync(cancellationToken).ConfigureAwait(false);
        var context = lease.Context;
        var statements = StoreStatements.Of(context);
        return await InHostTransactionOrRetriedAsync(
            context, statements, () => OnConnectionAsync(context, statements, work, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the id of the store.</summary>
    public async Task<Guid> GetIdAsync(CancellationToken cancellationToken)
    {
        await using var lease = await contexts.RentAsync(cancellationToken).ConfigureAwait(false);
        var context = lease.Context;
        var statements = StoreStatements.Of(context);
        return await InHostTransactionOrRetriedAsync(
            context, statements, () => KnownOrReadAsync(context, statements, cancellationToken), cancellationToken).ConfigureAwait(false);
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
        if (mode == StoreMode.HostTransaction && contexts.OfScope is { } context && context.Database.CurrentTransaction is null)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.TransactionMisused,
                $"The store writes within the host's transaction, and none is open on the {context.GetType().Name} of the store's scope. Begin one on this very context with Database.BeginTransactionAsync, and commit it after the command was answered. A transaction on another context, such as a transient one or one from a factory, does not count, and neither does a TransactionScope. Nothing was written.");
        }

        if (mode is StoreMode.Immediate or StoreMode.GroupCommit)
        {
            RequireNoTransaction("The store commits each batch by itself", "End it first, or use StoreMode.HostTransaction.");
        }
    }

    /// <summary>Makes sure that no transaction is open on the context or around the call.</summary>
    /// <param name="why">What commits by itself, as the beginning of a sentence.</param>
    /// <param name="instead">What to do instead.</param>
    /// <exception cref="TherapyOutcomesException">TO3013: a transaction is open.</exception>
    public void RequireNoTransaction(string why, string instead)
    {
        if (IsInHostTransaction)
        {
            throw new TherapyOutcomesException(ErrorCodes.TransactionMisused, $"{why}, but a transaction is open {WhereOpen()}. {instead} Nothing was written.");
        }
    }

    // A context that is created for the call would join a TransactionScope, and could not commit by itself.
    private string WhereOpen() =>
        contexts.OfScope is { } context && context.Database.CurrentTransaction is not null ? $"on {context.GetType().Name}" : "around the call (TransactionScope)";

    private static bool IsOpen(DbContext context) =>
        context.Database.CurrentTransaction is not null || context.Database.GetEnlistedTransaction() is not null || Transaction.Current is not null;

    private static Task<T> TranslatedAsync<T>(DbContext context, StoreStatements statements, Func<Task<T>> work) =>
        IsOpen(context)
            ? DatabaseErrors.TranslateAsync(statements.Dialect, work, isInHostTransaction: true, IsRetried(context))
            : DatabaseErrors.TranslateAsync(statements.Dialect, work, isInHostTransaction: false, isRetriedByHost: false);

    // A strategy that is at work says of others that they don't retry.
    private static bool IsRetried(DbContext context) => ExecutionStrategy.Current is not null || context.Database.CreateExecutionStrategy().RetriesOnFailure;

    // Within the host's transaction, whether and what to try again is the host's to decide.
    private static Task<T> InHostTransactionOrRetriedAsync<T>(DbContext context, StoreStatements statements, Func<Task<T>> work, CancellationToken cancellationToken) =>
        TranslatedAsync(context, statements, () => IsOpen(context) ? work() : WithStrategyAsync(context, work, cancellationToken));

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

    private static Task<T> OnConnectionAsync<T>(
        DbContext context, StoreStatements statements, Func<StoreConnection, StoreStatements, Task<T>> work, CancellationToken cancellationToken) =>
        OpenedAsync(
            context,
            statements.Dialect,
            async connection =>
            {
                await IdentifyAsync(context, connection, statements, isNamed: false, cancellationToken).ConfigureAwait(false);
                return await work(connection, statements).ConfigureAwait(false);
            },
            cancellationToken);

    private static async Task<Guid> KnownOrReadAsync(DbContext context, StoreStatements statements, CancellationToken cancellationToken) =>
        StoreIdentity.Find(ConnectionOf(context), statements)
            ?? await OpenedAsync(context, statements.Dialect, connection => IdentifyAsync(context, connection, statements, isNamed: true, cancellationToken), cancellationToken).ConfigureAwait(false);

    private static async Task<Guid> IdentifyAsync(
        DbContext context, StoreConnection connection, StoreStatements statements, bool isNamed, CancellationToken cancellationToken)
    {
        var database = ConnectionOf(context);
        return StoreIdentity.Find(database, statements)
            ?? await StoreIdentity.ReadAsync(database, connection, statements, IsOpen(context), isNamed, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<T> OpenedAsync<T>(DbContext context, SqlDialect dialect, Func<StoreConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await OpenAsync(context, cancellationToken).ConfigureAwait(false);
        T result;
        try
        {
            await using var connection = Connect(context, dialect);
            result = await work(connection).ConfigureAwait(false);
        }
        catch
        {
            await CloseAfterFailureAsync(context).ConfigureAwait(false);
            throw;
        }

        await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        return result;
    }

    // A connection that was lost while it answered can fail once more when it is closed, which would hide why it was lost.
    private static async Task CloseAfterFailureAsync(DbContext context)
    {
        try
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // What failed before is what the caller has to know.
        }
    }

    private static StoreConnection Connect(DbContext context, SqlDialect dialect)
    {
        var connection = context.Database.GetDbConnection();
        return new StoreConnection(
            connection, context.Database.CurrentTransaction?.GetDbTransaction(), context.Database.GetCommandTimeout(), dialect.KeepsStatements(connection.ConnectionString));
    }

    private static DbConnection ConnectionOf(DbContext context)
    {
        try
        {
            return context.Database.GetDbConnection();
        }
        catch (ArgumentException exception)
        {
            throw Unreachable(exception);
        }
    }

    private static async Task OpenAsync(DbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when ((exception as DbException ?? exception.InnerException as DbException) is { } opening)
        {
            // Still the database's own, so that a host's strategy recognizes it.
            DatabaseErrors.MarkAsOpening(opening);
            throw;
        }
        catch (Exception exception) when (exception is ArgumentException or SocketException or TimeoutException or IOException)
        {
            throw Unreachable(exception);
        }
    }

    private static TherapyOutcomesException Unreachable(Exception exception) => new(
        ErrorCodes.StoreUnreachable, "The database can't be reached. Check the connection string, and that the database runs.", exception);
}
