using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.GroupCommits;

/// <summary>A group of which one batch can't be written, or whose connection is lost.</summary>
public sealed class SpoiltGroupTests
{
    /// <summary>The database refuses one of the rows, by a trigger of the host's. The other batches are written all the same.</summary>
    [Theory, EachDatabase]
    public async Task Append_TheDatabaseRefusesOne_OnlyItsCallerLearnsOfIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.ExecuteAsync(kind == DatabaseKind.Sqlite
            ? "create trigger refuse before insert on outcome_events when new.id = 'e3' begin select raise(abort, 'refused'); end"
            : "alter table outcome_events add constraint refuse check (id <> 'e3')");
        await using var held = new HeldStore(database);

        var opener = held.Hold();
        var appends = Enumerable.Range(0, 6).Select(number => held.Store.AppendAsync(Batch(number)).AsTask()).ToList();
        held.Release();

        Assert.IsType<AppendResult.Appended>(await opener);
        await StoreTrial.FailsAsync(ErrorCodes.StoreFailed, () => appends[3]);
        foreach (var append in appends.Where((_, number) => number != 3))
        {
            Assert.IsType<AppendResult.Appended>(await append);
        }

        Assert.Equal(6, await database.CountAsync("outcome_events"));
        Assert.Equal(0, await database.CountAsync("outcome_records where id = 'e3' and version > 0"));
        Assert.All(await held.AppendTogetherAsync(Batch(7), Batch(8)), result => Assert.IsType<AppendResult.Appended>(result));
    }

    /// <summary>What can't even be sent, such as a text that the database has no character for, harms nobody else either.</summary>
    [PostgreSqlFact]
    public async Task Append_ATextThatCantBeStored_OnlyItsCallerLearnsOfIt()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var held = new HeldStore(database);
        var bad = Made.Append(Made.E1, 0, "m");
        bad = bad with { Events = [bad.Events[0] with { Name = "a\0b" }] };

        var opener = held.Hold();
        var (refused, written) = (held.Store.AppendAsync(Made.Batch(bad)).AsTask(), held.Store.AppendAsync(Batch(2)).AsTask());
        held.Release();

        Assert.IsType<AppendResult.Appended>(await opener);
        Assert.IsType<AppendResult.Appended>(await written);
        await StoreTrial.FailsAsync(ErrorCodes.StoreFailed, () => refused);
    }

    /// <summary>Somebody else holds the record of one batch. The others don't wait for it.</summary>
    [PostgreSqlFact]
    public async Task Append_SomebodyHoldsARecord_OnlyItsCallerWaits()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var held = new HeldStore(database);
        await held.Store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m0")));
        await using var other = database.Open();
        await using var transaction = await other.Database.BeginTransactionAsync();
        Assert.IsType<AppendResult.Appended>(await new EntityFrameworkStore<OutcomesDbContext>(other, StoreMode.HostTransaction).AppendAsync(Made.Batch(Made.Append(Made.E1, 1, "theirs"))));

        var opener = held.Hold();
        var waiting = held.Store.AppendAsync(Made.Batch(Made.Append(Made.E1, 1, "ours"))).AsTask();
        var free = held.Store.AppendAsync(Batch(2)).AsTask();
        var asserting = held.Store.AppendAsync(Batch(3) with { Assertions = [new(Made.E1, 1)] }).AsTask();
        held.Release();

        Assert.IsType<AppendResult.Appended>(await opener);
        Assert.IsType<AppendResult.Appended>(await free);
        Assert.All(await held.AppendTogetherAsync(Batch(4), Batch(5)), result => Assert.IsType<AppendResult.Appended>(result));
        Assert.False(waiting.IsCompleted);
        Assert.False(asserting.IsCompleted);
        await transaction.CommitAsync();
        Assert.Equal(new AppendResult.Conflict { Key = Made.E1, Expected = 1, Actual = 2 }, await waiting);
        Assert.Equal(new AppendResult.Conflict { Key = Made.E1, Expected = 1, Actual = 2 }, await asserting);
    }

    /// <summary>The connection is lost at each step of a group in turn. Nothing is there by half, and what was answered as written is there.</summary>
    [Theory, EachDatabase]
    public async Task Append_ConnectionLostAtEachStep_WritesAllOrNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (lost, written) = (0, 0);
        for (var step = 1; ; step++)
        {
            var cut = new Cut(database, kind, isAtOnce: true);
            var keys = Enumerable.Range(0, 3).Select(number => Clinic.Episode(FormattableString.Invariant($"s{step}-{number}"))).ToList();
            await using var held = new HeldStore(cut);
            var opener = held.Hold();
            var appends = keys.Select(key => held.Store.AppendAsync(Made.Batch(Made.Append(key, 0, "m", count: 2))).AsTask()).ToList();
            await held.HoldNextAsync();
            await opener;
            cut.At(step);
            held.Release();

            await Task.WhenAll(appends.Select(append => append.ContinueWith(static _ => { }, TaskScheduler.Default)));

            var reader = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database));
            foreach (var (key, append) in keys.Zip(appends))
            {
                var versions = await reader.VersionsAsync(key);
                Assert.Equal(versions.Count, await database.CountAsync($"outcome_records where id = '{key.Id}' and version = 2") * 2);
                if (append.IsCompletedSuccessfully)
                {
                    Assert.IsNotType<AppendResult.Conflict>(await append);
                    Assert.Equal([1, 2], versions);
                }
                else
                {
                    Assert.Contains(((TherapyOutcomesException)append.Exception!.InnerException!).Code, (string[])[ErrorCodes.StoreUnreachable, ErrorCodes.StoreFailed]);
                }
            }

            (lost, written) = appends.TrueForAll(append => append.IsFaulted) ? (lost + 1, written) : (lost, written + 1);
            if (!cut.IsMet)
            {
                break;
            }
        }

        Assert.True(written > 0);
        Assert.True(kind == DatabaseKind.Sqlite || lost > 5, $"{lost}");
    }

    private static AppendBatch Batch(int number) => Made.Batch(Made.Append(Clinic.Episode(FormattableString.Invariant($"e{number}")), 0, "m"));
}
