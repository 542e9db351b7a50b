using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.GroupCommits;

/// <summary>The queue of a store that writes in groups: its limits, cancellation, and its end.</summary>
public sealed class GroupQueueTests
{
    [Theory, EachDatabase]
    public async Task Append_MoreThanAGroupTakes_AreWrittenInSeveral(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database, new GroupCommitOptions { MostBatches = 4 });

        await held.AppendTogetherAsync([.. Enumerable.Range(0, 12).Select(Batch)]);

        Assert.Equal(1 + 3, held.Created);
    }

    [Theory, EachDatabase]
    public async Task Append_MoreEventsThanAGroupTakes_AreWrittenInSeveral(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database, new GroupCommitOptions { MostEvents = 5 });

        await held.AppendTogetherAsync([.. new[] { 3, 2, 9, 4, 2 }.Select((count, number) => Made.Batch(Made.Append(Clinic.Episode($"e{number}"), 0, "m", count)))]);

        Assert.Equal(1 + 4, held.Created); // 3 and 2, 9 by itself, 4, 2
        Assert.Equal(1 + 20, await database.CountAsync("outcome_events"));
    }

    /// <summary>Whoever finds no room waits for it, and is written after the others.</summary>
    [Theory, EachDatabase]
    public async Task Append_NoRoomInTheQueue_WaitsForIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database, new GroupCommitOptions { MostWaiting = 3 });
        var opener = held.Hold();
        var appends = Enumerable.Range(0, 8).Select(number => held.Store.AppendAsync(Batch(number)).AsTask()).ToList();
        using var end = new CancellationTokenSource();
        var outside = held.Store.AppendAsync(Batch(100), end.Token).AsTask();
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outside);

        held.Release();

        Assert.All(await Task.WhenAll([opener, .. appends]), result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal(1 + 8, await database.CountAsync("outcome_events"));
    }

    [Theory, EachDatabase]
    public async Task Append_CanceledBeforeTheCall_WritesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held.Store.AppendAsync(Batch(1), new CancellationToken(canceled: true)).AsTask());

        Assert.Equal(0, held.Created);
    }

    [Theory, EachDatabase]
    public async Task Append_CanceledWhileItWaits_WritesNothingOfItAndAllOfTheOthers(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database, new GroupCommitOptions { MostWaiting = 3 });
        using var end = new CancellationTokenSource();
        var opener = held.Hold();
        Task<AppendResult>[] canceled = [held.Store.AppendAsync(Batch(1), end.Token).AsTask(), held.Store.AppendAsync(Batch(3), end.Token).AsTask()];
        var other = held.Store.AppendAsync(Batch(2)).AsTask();

        await end.CancelAsync();
        foreach (var append in canceled)
        {
            Assert.Equal(end.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append)).CancellationToken);
        }

        Task<AppendResult>[] later = [held.Store.AppendAsync(Batch(4)).AsTask(), held.Store.AppendAsync(Batch(5)).AsTask()]; // there is room again
        held.Release();

        Assert.All(await Task.WhenAll([opener, other, .. later]), result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal(0, await database.CountAsync("outcome_events where id in ('e1', 'e3')"));
        Assert.Equal(4, await database.CountAsync("outcome_events"));
        Assert.Equal(2, held.Created);
    }

    /// <summary>A token does not take a batch out of a group that is being written, because the others belong to other callers.</summary>
    [Theory, EachDatabase]
    public async Task Append_CanceledWhileItsGroupIsWritten_EndsTheWaitAndWritesAll(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);
        using var end = new CancellationTokenSource();
        var opener = held.Hold();
        Task<AppendResult>[] appends = [held.Store.AppendAsync(Batch(1)).AsTask(), held.Store.AppendAsync(Batch(2), end.Token).AsTask(), held.Store.AppendAsync(Batch(3)).AsTask()];
        await held.HoldNextAsync();
        Assert.IsType<AppendResult.Appended>(await opener);

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => appends[1]);
        held.Release();

        Assert.IsType<AppendResult.Appended>(await appends[0]);
        Assert.IsType<AppendResult.Appended>(await appends[2]);
        Assert.Equal([1], await held.Store.VersionsAsync(Clinic.Episode("e2")));
    }

    /// <summary>The one that writes for all goes on, and gets its answer.</summary>
    [Theory, EachDatabase]
    public async Task Append_CanceledWhileItWritesForOthers_WritesAll(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);
        using var end = new CancellationTokenSource();
        var opener = held.Hold();
        Task<AppendResult>[] appends = [held.Store.AppendAsync(Batch(1), end.Token).AsTask(), held.Store.AppendAsync(Batch(2)).AsTask()];
        await held.HoldNextAsync();

        await end.CancelAsync();
        held.Release();

        Assert.All(await Task.WhenAll([opener, .. appends]), result => Assert.IsType<AppendResult.Appended>(result));
    }

    [Theory, EachDatabase]
    public async Task DisposeAsync_BatchesWait_AreWrittenAndNoMoreAreTaken(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var held = new HeldStore(database, new GroupCommitOptions { MostBatches = 2 });
        var opener = held.Hold();
        var appends = Enumerable.Range(0, 5).Select(number => held.Store.AppendAsync(Batch(number)).AsTask()).ToList();

        var disposing = held.DisposeAsync().AsTask();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => held.Store.AppendAsync(Batch(100)).AsTask());
        Assert.False(disposing.IsCompleted);
        held.Release();
        await disposing;

        Assert.Equal(6, await database.CountAsync("outcome_events"));
        Assert.All(await Task.WhenAll([opener, .. appends]), result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal([1], await held.Store.VersionsAsync(Clinic.Episode("e4")));
        await held.DisposeAsync();
    }

    [Theory, EachDatabase]
    public async Task DisposeAsync_CallersWaitForRoom_AreRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var held = new HeldStore(database, new GroupCommitOptions { MostWaiting = 1 });
        var opener = held.Hold();
        var inside = held.Store.AppendAsync(Batch(1)).AsTask();
        Task<AppendResult>[] outside = [held.Store.AppendAsync(Batch(2)).AsTask(), held.Store.AppendAsync(Batch(3)).AsTask()];

        var disposing = held.DisposeAsync().AsTask();
        held.Release();
        await disposing;

        Assert.IsType<AppendResult.Appended>(await opener);
        Assert.IsType<AppendResult.Appended>(await inside);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => outside[0]);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => outside[1]);
        Assert.Equal(2, await database.CountAsync("outcome_events"));
    }

    [Theory, EachDatabase]
    public async Task Dispose_OtherModes_ChangesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var store = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database));

        store.Dispose();
        await store.DisposeAsync();

        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Batch(1)));
    }

    private static AppendBatch Batch(int number) => Made.Batch(Made.Append(Clinic.Episode(FormattableString.Invariant($"e{number}")), 0, "m"));
}
