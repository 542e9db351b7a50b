using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using TherapyOutcomes.EntityFrameworkCore.Sql;

namespace TherapyOutcomes.EntityFrameworkCore.Connections;

/// <summary>Turns what a database throws into errors with stable ids. Each says what happened and what to do.</summary>
internal static class DatabaseErrors
{
    private const string Opening = "TherapyOutcomes.Opening";

    private const string SubmitAgain = "If a command was being submitted, submit it again with the same id: what is recorded already is not recorded twice.";

    private const string RunAgain = "Roll back your transaction, and run all of it again with the same command ids: what is recorded already is not recorded twice.";

    /// <summary>Does some work and translates what the database throws.</summary>
    /// <param name="dialect">The database.</param>
    /// <param name="work">The work.</param>
    /// <param name="isInHostTransaction">True if the host's transaction is open; otherwise, false.</param>
    /// <param name="isRetriedByHost">
    /// True if a strategy of the host runs the whole transaction again. What it may help against passes unchanged, because it knows it by its type.
    /// </param>
    public static async Task<T> TranslateAsync<T>(SqlDialect dialect, Func<Task<T>> work, bool isInHostTransaction, bool isRetriedByHost)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DbException exception) when (!(isRetriedByHost && IsWorthRetrying(dialect, exception)))
        {
            throw Translated(dialect, exception, isInHostTransaction);
        }
        catch (Exception exception) when (exception is InvalidOperationException or RetryLimitExceededException && exception.InnerException is DbException)
        {
            // EF Core wraps what it calls transient: without a strategy that retries, or once it has retried often enough.
            throw Translated(dialect, (DbException)exception.InnerException, isInHostTransaction);
        }
    }

    /// <summary>Notes that an exception was thrown while a connection was opened.</summary>
    public static void MarkAsOpening(DbException exception) => exception.Data[Opening] = true;

    private static bool IsWorthRetrying(SqlDialect dialect, DbException exception) =>
        exception.IsTransient || dialect.Classify(exception) == DatabaseFault.Deadlock;

    private static TherapyOutcomesException Translated(SqlDialect dialect, DbException exception, bool isInHostTransaction)
    {
        var again = isInHostTransaction ? RunAgain : SubmitAgain;

        // Nobody holds a lock on a server that did not answer in time.
        var isSilent = exception.Data.Contains(Opening) && dialect.LocksRows && dialect.Classify(exception) == DatabaseFault.Locked;
        var (code, message) = (isSilent ? DatabaseFault.Unreachable : dialect.Classify(exception)) switch
        {
            DatabaseFault.Unreachable => (ErrorCodes.StoreUnreachable, $"The database can't be reached or doesn't let the store in. Check the connection string, and that the database runs. {again}"),
            DatabaseFault.TableMissing => (ErrorCodes.TablesMissing, "A table or a column of the library is missing in the database; the inner exception names it. Add a migration if there is none since UseTherapyOutcomes was called, and apply it, or run the script of OutcomeSchema.CreateScript."),
            DatabaseFault.ReadOnly => (ErrorCodes.StoreReadOnly, "The database can only be read. Nothing was written. Give the store the right to write, or only read."),
            DatabaseFault.Forbidden => (ErrorCodes.StoreReadOnly, "The user of the database lacks the right to do this; the inner exception names the table. Nothing was written. Grant select on the library's tables to read, and insert and update to write."),
            DatabaseFault.Full => (ErrorCodes.StoreFull, "The database has no room left to write, or can't write to its disk. Nothing was written. Make room, and submit the command again with the same id."),
            DatabaseFault.Locked => (ErrorCodes.StoreLocked, $"Somebody else held a lock on the database for too long. {again}"),
            DatabaseFault.Deadlock => (ErrorCodes.StoreLocked, $"The database gave up the transaction so that others could go on. {again}"),
            DatabaseFault.TransactionFailed => (ErrorCodes.StoreFailed, $"An earlier statement of the transaction failed, so the database takes no more of it. {again}"),
            DatabaseFault.Unreadable => (ErrorCodes.RowUnreadable, "The database says that its own files are damaged. Restore it from a backup."),
            _ => (ErrorCodes.StoreFailed, $"The database refused a statement; the inner exception says why. {again}"),
        };
        return new TherapyOutcomesException(code, message, exception);
    }
}
