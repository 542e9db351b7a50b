using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Writing;

/// <summary>Writes batches, either in a transaction of the store's own or as a part of the host's that can be undone.</summary>
internal sealed class BatchWriter(StoreAccess access)
{
    // A batch that was turned away without a reason met another writer who then gave up.
    private const int MostTries = 5;

    /// <summary>Writes a batch and commits it.</summary>
    public async Task<AppendResult> CommitAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await TryCommitAsync(batch, cancellationToken).ConfigureAwait(false))
            {
                return new AppendResult.Appended();
            }

            var reason = await access.ReadAsync(
                (connection, statements) => TurnedAway.FindAsync(batch, connection, statements, canRetry: true, cancellationToken), cancellationToken).ConfigureAwait(false);
            if (reason is not null)
            {
                return reason;
            }

            if (attempt == MostTries)
            {
                throw Unexplained();
            }
        }
    }

    /// <summary>Writes a batch as a part of the host's transaction. If it is turned away, nothing of it is left in the transaction.</summary>
    public Task<AppendResult> JoinAsync(AppendBatch batch, CancellationToken cancellationToken) => access.WriteAsync<AppendResult>(
        async (connection, statements) =>
        {
            var dialect = statements.Dialect;
            var begin = new WriteStep(new Statement(dialect.BeginPart), WriteNeed.Nothing);
            try
            {
                // The part is ended by itself, because what was sent at once has been sent whole, even if it was turned away.
                if (await WriteAsync(batch, connection, statements, [begin], cancellationToken).ConfigureAwait(false))
                {
                    await EndAsync(connection, dialect).ConfigureAwait(false);
                    return (new AppendResult.Appended(), true);
                }
            }
            catch
            {
                // Also if it was canceled half-way: the host may still commit its transaction.
                await TryUndoAsync(connection, dialect).ConfigureAwait(false);
                throw;
            }

            await UndoAsync(connection, dialect).ConfigureAwait(false);
            var reason = await TurnedAway.FindAsync(batch, connection, statements, canRetry: false, cancellationToken).ConfigureAwait(false);
            return (reason ?? throw Unexplained(), true);
        },
        cancellationToken);

    private Task<bool> TryCommitAsync(AppendBatch batch, CancellationToken cancellationToken) => access.WriteAsync(
        async (connection, statements) =>
        {
            var isWritten = await WriteAsync(batch, connection, statements, [], cancellationToken).ConfigureAwait(false);
            return (isWritten, isWritten);
        },
        cancellationToken);

    private static async Task<bool> WriteAsync(
        AppendBatch batch, StoreConnection connection, StoreStatements statements, WriteStep[] begin, CancellationToken cancellationToken)
    {
        List<WriteStep> locks = [.. begin, .. AppendPlan.Locks(batch, statements)];
        List<WriteStep> additions = [.. AppendPlan.Additions(batch, statements)];
        return statements.Dialect.InsertsCanSkip
            ? await connection.WriteAsync([.. locks, .. additions], cancellationToken).ConfigureAwait(false)
            : await connection.WriteAsync(locks, cancellationToken).ConfigureAwait(false)
                && await AddAsync(additions, connection, statements.Dialect, cancellationToken).ConfigureAwait(false);
    }

    // Where an insert can't skip a row, it says by an error that the row is there.
    private static async Task<bool> AddAsync(List<WriteStep> additions, StoreConnection connection, SqlDialect dialect, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.WriteAsync(additions, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception) when (dialect.Classify(exception) == DatabaseFault.Exists)
        {
            return false;
        }
    }

    private static async Task UndoAsync(StoreConnection connection, SqlDialect dialect)
    {
        await connection.ExecuteAsync(new Statement(dialect.UndoPart), CancellationToken.None).ConfigureAwait(false);
        await EndAsync(connection, dialect).ConfigureAwait(false);
    }

    private static Task EndAsync(StoreConnection connection, SqlDialect dialect) =>
        dialect.EndPart is { } end ? connection.ExecuteAsync(new Statement(end), CancellationToken.None) : Task.CompletedTask;

    // After a deadlock or a lost connection, the database has ended the whole transaction, and there is no part left to undo.
    private static async Task TryUndoAsync(StoreConnection connection, SqlDialect dialect)
    {
        try
        {
            await UndoAsync(connection, dialect).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
        }
    }

    private static TherapyOutcomesException Unexplained() => new(
        ErrorCodes.StorageMisbehaves, "The database turned a batch away, though every version is as it was expected and no command is recorded. Check that no trigger or rule of the database changes the library's tables.");
}
