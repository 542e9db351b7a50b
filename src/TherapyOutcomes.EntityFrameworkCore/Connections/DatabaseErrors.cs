using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using TherapyOutcomes.EntityFrameworkCore.Sql;

namespace TherapyOutcomes.EntityFrameworkCore.Connections;

/// <summary>Turns what a database throws into errors with stable ids. Each says what happened and what to do.</summary>
internal static class DatabaseErrors
{
    private const string Opening = "TherapyOutcomes.Opening";

    private const string SubmitAgain = "If a command was being submitted, submit it again with the same id: what is recorded already is not recorded twice.";

    /// <summary>Does some work and translates what the database throws.</summary>
    /// <param name="dialect">The database.</param>
    /// <param name="work">The work.</param>
    /// <param name="isInHostTransaction">
    /// True if the host's transaction is open. What the host's own retries may help against then passes unchanged, because they know it by its type.
    /// </param>
    public static async Task<T> TranslateAsync<T>(SqlDialect dialect, Func<Task<T>> work, bool isInHostTransaction)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DbException exception) when (!(isInHostTransaction && IsWorthRetrying(dialect, exception)))
        {
            throw Translated(dialect, exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or RetryLimitExceededException && exception.InnerException is DbException)
        {
            // EF Core wraps what it calls transient: without a strategy that retries, or once it has retried often enough.
            throw Translated(dialect, (DbException)exception.InnerException);
        }
    }

    /// <summary>Notes that an exception was thrown while a connection was opened.</summary>
    public static void MarkAsOpening(DbException exception) => exception.Data[Opening] = true;

    private static bool IsWorthRetrying(SqlDialect dialect, DbException exception) =>
        exception.IsTransient || dialect.Classify(exception) == DatabaseFault.Deadlock;

    private static TherapyOutcomesException Translated(SqlDialect dialect, DbException exception)
    {
        // Nobody holds a lock on a server that did not answer in time.
        var isSilent = exception.Data.Contains(Opening) && dialect.LocksRows && dialect.Classify(exception) == DatabaseFault.Locked;
        var (code, message) = (isSilent ? DatabaseFault.Unreachable : dialect.Classify(exception)) switch
        {
            DatabaseFault.Unreachable => (ErrorCodes.StoreUnreachable, $"The database can't be reached or doesn't let the store in. Check the connection string, and that the database runs. {SubmitAgain}"),
            DatabaseFault.TableMissing => (ErrorCodes.TablesMissing, "A table or a column of the library is missing in the database. Apply the host's migrations, or run the script of OutcomeSchema.CreateScript."),
            DatabaseFault.ReadOnly => (ErrorCodes.StoreReadOnly, "The database can only be read. Nothing was written. Give the store the right to write, or only read."),
            DatabaseFault.Full => (ErrorCodes.StoreFull, "The database has no room left to write, or can't write to its disk. Nothing was written. Make room, and submit the command again with the same id."),
            DatabaseFault.Locked => (ErrorCodes.StoreLocked, $"Somebody else held a lock on the database for too long. {SubmitAgain}"),
            DatabaseFault.Deadlock => (ErrorCodes.StoreLocked, $"The database gave up the transaction several times so that others could go on. {SubmitAgain}"),
            DatabaseFault.Unreadable => (ErrorCodes.RowUnreadable, "The database says that its own files are damaged. Restore it from a backup."),
            _ => (ErrorCodes.StoreFailed, $"The database refused a statement; the inner exception says why. {SubmitAgain}"),
        };
        return new TherapyOutcomesException(code, message, exception);
    }
}
