using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Feeds;

/// <summary>
/// A reader beside 16 writers misses nothing and gets nothing twice, although transactions are held open for a while, roll back, and commit in another order
/// than they began, and although the reader itself starts again from what it kept.
/// </summary>
public sealed class FeedBesideWritersTests
{
    private const int Writers = 16;
    private const int BatchesOfAWriter = 25;
    private const int SharedRecords = 4;

    private readonly ConcurrentQueue<Guid> _committed = [];

    [Theory, EachDatabase]
    public async Task Read_BesideWriters_HasEveryCommittedEventOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var done = new CancellationTokenSource();
        var reading = ReadAsync(database, done.Token);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(database, kind, writer)));
        await done.CancelAsync();

        var read = await reading;
        Assert.Equal(_committed.Order(), read.Select(stored => stored.EventId).Order());
        Assert.All(read.GroupBy(stored => stored.Key), record => Assert.Equal(Enumerable.Range(1, record.Count()).Select(version => (long)version), record.Select(stored => stored.Version)));
        Assert.True(read.Count > Writers * BatchesOfAWriter);
    }

    private async Task WriteAsync(TestDatabase database, DatabaseKind kind, int writer)
    {
        await Task.Yield();
        var random = new Random(writer);
        var own = Clinic.Episode(FormattableString.Invariant($"w{writer}"));
        var version = 0L;
        for (var batch = 0; batch < BatchesOfAWriter; batch++)
        {
            var shared = Clinic.Episode(FormattableString.Invariant($"s{random.Next(SharedRecords)}"));
            await using var context = database.Open();

            // A writer of SQLite that waits holds up all others, and none could begin before it.
            if (await (kind == DatabaseKind.Sqlite ? AppendAsync(context, own, version, shared, batch) : InHeldTransactionAsync(context, own, version, shared, batch, random)) is { } written)
            {
                Array.ForEach(written, _committed.Enqueue);
                version++;
            }
        }
    }

    // The transaction gets its number first, and writes later.
    private static async Task<Guid[]?> InHeldTransactionAsync(OutcomesDbContext context, RecordKey own, long version, RecordKey shared, int batch, Random random)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.Database.ExecuteSqlRawAsync("select pg_current_xact_id()");
        await Task.Delay(random.Next(10));
        var written = await AppendAsync(context, own, version, shared, batch, StoreMode.HostTransaction);
        await Task.Delay(random.Next(10));
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

    private async Task<List<StoredEvent>> ReadAsync(TestDatabase database, CancellationToken written)
    {
        var random = new Random(99);
        var read = new List<StoredEvent>();
        string? position = null;
        while (!written.IsCancellationRequested || read.Count < _committed.Count)
        {
            await using var context = database.Open();
            var page = (await new EntityFrameworkStore<OutcomesDbContext>(context).ReadFeedAsync(ClinicId.Default, position, random.Next(1, 20), CancellationToken.None)).Events;
            if (page.IsEmpty)
            {
                await Task.Delay(2, CancellationToken.None);
                continue;
            }

            // One in five times, the reader ends before it has kept the position, and reads the same again.
            if (random.Next(5) == 0)
            {
                var again = (await new EntityFrameworkStore<OutcomesDbContext>(context).ReadFeedAsync(ClinicId.Default, position, page.Length, CancellationToken.None)).Events;
                Assert.Equal(page.Select(fed => fed.Event.EventId), again.Select(fed => fed.Event.EventId));
            }

            read.AddRange(page.Select(fed => fed.Event));
            position = page[^1].Position;
        }

        return read;
    }
}
