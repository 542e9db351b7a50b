using TherapyOutcomes.EntityFrameworkCore.Connections;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore;

/// <content>Contains the feed of events.</content>
public sealed partial class EntityFrameworkStore<TContext>
{
    // Behind the columns of the event.
    private const int OrderColumn = 26;
    private const int PositionColumn = 27;

    /// <inheritdoc/>
    /// <remarks>
    /// <para>
    /// PostgreSQL: events are ordered by transaction, and only those of transactions that began before the oldest open one are read. So a long transaction that
    /// has written anything, in any database of the server, delays the feed; one that only reads does not. SQLite: one transaction writes at a time, so the order of writing is the order of commits. SQL
    /// Server: events are ordered by the version of their rows, below the oldest open one.
    /// </para>
    /// <para>Within a transaction, the host's own or one around the call, nothing is read, because the host may still roll it back.</para>
    /// </remarks>
    /// <exception cref="TherapyOutcomesException">
    /// TO3013: a transaction is open. TO3021: the database was restored on another server and not adopted.
    /// </exception>
    public async ValueTask<StoredFeedPage> ReadFeedAsync(ClinicId clinic, string? after, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var place = FeedPlace.Parse(after);
        cancellationToken.ThrowIfCancellationRequested();
        _access.RequireNoTransaction("The feed only has what is committed", "End it first, or use another context.");
        await _access.GetIdAsync(cancellationToken).ConfigureAwait(false); // gives the store one if it has none
        return await _access.ReadAsync(
            async (connection, statements) =>
            {
                var events = await connection.QueryAsync(
                    statements.Feed.Page(clinic, place, size),
                    static row => new StoredFeedEvent { Event = EventRow.Read(row), Position = new FeedPlace(row.GetInt64(OrderColumn), row.GetInt64(PositionColumn)).ToString() },
                    cancellationToken).ConfigureAwait(false);
                await RequireAdoptedAsync(connection, statements, clinic, cancellationToken).ConfigureAwait(false);
                return new StoredFeedPage
                {
                    // After the events: a store that gets another id meanwhile is noticed.
                    StoreId = await StoreIdentity.ReadNowAsync(connection, statements.Identity, cancellationToken).ConfigureAwait(false) ?? Guid.Empty,
                    Events = [.. events],
                };
            },
            cancellationToken).ConfigureAwait(false);
    }

    // What another server's transactions wrote would wait for this one's to reach their numbers, and what is written from now on would come before it.
    private static async Task RequireAdoptedAsync(StoreConnection connection, StoreStatements statements, ClinicId clinic, CancellationToken cancellationToken)
    {
        if (statements.Feed.Ahead(clinic) is { } ahead && (await connection.QueryAsync(ahead, static row => row.GetInt32(0), cancellationToken).ConfigureAwait(false)).Count > 0)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.StoreNotAdopted,
                "The database was restored on another server, and the order of its events is not settled. Adopt it with OutcomeSchema.AdoptAsync, and read the feed again from the start.");
        }
    }
}
