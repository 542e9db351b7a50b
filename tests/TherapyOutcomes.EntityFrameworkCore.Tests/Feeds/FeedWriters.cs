using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Feeds;

/// <summary>
/// Writers at the same time, each to a record of its own and to shared ones. Their transactions are held open for a while, roll back, and commit in another
/// order than they began.
/// </summary>
/// <param name="database">The database to write to.</param>
/// <param name="kind">Its kind.</param>
/// <param name="mostHeld">The longest time for which a transaction is held open before it writes, and once more afterwards, in milliseconds.</param>
internal sealed class FeedWriters(TestDatabase database, DatabaseKind kind, int mostHeld = 10)
{
    public const int Count = 16;

    private const int SharedRecords = 4;

    private readonly ConcurrentQueue<Guid> _committed = [];

    /// <summary>The ids of all events that were committed.</summary>
    public IReadOnlyCollection<Guid> Committed => _committed;

    /// <summary>Lets all of them write.</summary>
    /// <param name="goesOn">Returns whether to write another batch, after so many.</param>
    /// <param name="mostPause">The longest pause after a batch, in milliseconds.</param>
    public Task RunAsync(Func<int, bool> goesOn, int mostPause = 0) => Task.WhenAll(Enumerable.Range(0, Count).Select(writer => WriteAsync(writer, goesOn, mostPause)));

    private async Task WriteAsync(int writer, Func<int, bool> goesOn, int mostPause)
    {
        await Task.Yield();
        var random = new Random(writer);
        var own = Clinic.Episode(FormattableString.Invariant($"w{writer}"));
        var version = 0L;
        for (var batch = 0; goesOn(batch); batch++)
        {
            var shared = Clinic.Episode(FormattableString.Invariant($"s{random.Next(SharedRecords)}"));
            await using var context = database.Open();

            // A writer of SQLite that waits holds up all others, and none could begin before it.
            if (await (kind == DatabaseKind.Sqlite ? AppendAsync(context, own, version, shared, batch) : InHeldTransactionAsync(context, own, version, shared, batch, random)) is { } written)
            {
                Array.ForEach(written, _committed.Enqueue);
                version++;
            }

            await Task.Delay(random.Next(mostPause));
        }
    }

    // The transaction gets its number first, and writes later.
    private async Task<Guid[]?> InHeldTransactionAsync(OutcomesDbContext context, RecordKey own, long version, RecordKey shared, int batch, Random random)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.Database.ExecuteSqlRawAsync("select pg_current_xact_id()");
        await Task.Delay(random.Next(mostHeld));
        var written = await AppendAsync(context, own, version, shared, batch, StoreMode.HostTransaction);
        await Task.Delay(random.Next(mostHeld));
        if (written is null || random.Next(8) == 0)
        {
            await transaction.RollbackAsync();
            return null;
        }

        await transaction.CommitAsync();
        return written;
    }

    private static async Task<Guid[]?> AppendAsync(OutcomesDbContext context, RecordKey own, long version, RecordKey shared, int batch, StoreMode mode = StoreMode.Immediate)
    {
        var store = new EntityFrameworkStore<OutcomesDbContext>(context, mode);
        var after = (await store.VersionsAsync(shared)).LastOrDefault();
        var appends = Made.Batch(
            Made.Append(own, version, FormattableString.Invariant($"m{batch}")),
            Made.Append(shared, after, FormattableString.Invariant($"{own.Id}-m{batch}"), count: 2));
        return await store.AppendAsync(appends) is AppendResult.Appended ? [.. appends.Appends.SelectMany(append => append.Events).Select(stored => stored.EventId)] : null;
    }
}
