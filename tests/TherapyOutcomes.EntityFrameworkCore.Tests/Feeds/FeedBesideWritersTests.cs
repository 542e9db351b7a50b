using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Feeds;

/// <summary>A reader beside 16 writers misses nothing and gets nothing twice, although it itself starts again from what it kept.</summary>
public sealed class FeedBesideWritersTests
{
    // The busier the machine, the more batches are turned away by another one, so the writers go on until so many events are committed.
    private const int LeastEvents = 600;

    [Theory, EachDatabase]
    public async Task Read_BesideWriters_HasEveryCommittedEventOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var done = new CancellationTokenSource();
        var writers = new FeedWriters(database, kind);
        var reading = ReadAsync(database, writers, done.Token);

        await writers.RunAsync(_ => writers.Committed.Count < LeastEvents);
        await done.CancelAsync();

        var read = await reading;
        Assert.Equal(writers.Committed.Order(), read.Select(stored => stored.EventId).Order());
        Assert.All(read.GroupBy(stored => stored.Key), record => Assert.Equal(Enumerable.Range(1, record.Count()).Select(version => (long)version), record.Select(stored => stored.Version)));
        Assert.True(read.Count >= LeastEvents);
    }

    private static async Task<List<StoredEvent>> ReadAsync(TestDatabase database, FeedWriters writers, CancellationToken written)
    {
        var random = new Random(99);
        var read = new List<StoredEvent>();
        string? position = null;
        while (!written.IsCancellationRequested || read.Count < writers.Committed.Count)
        {
            await using var context = database.Open();
            var page = (await new EntityFrameworkStore<OutcomesDbContext>(context).ReadFeedAsync(ClinicId.Default, position, random.Next(1, 20), CancellationToken.None)).Events;
            if (page.IsEmpty)
            {
                await Task.Delay(2, CancellationToken.None); // the end of writing is not the end of reading
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
