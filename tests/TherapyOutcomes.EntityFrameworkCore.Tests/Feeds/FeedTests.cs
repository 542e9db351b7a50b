using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Feeds;

/// <summary>The feed has what is committed, in an order to which nothing is added before what was read.</summary>
public sealed class FeedTests
{
    [PostgreSqlFact]
    public async Task Read_BesideATransactionThatBeganEarlier_WaitsForIt()
    {
        await using var database = await PostgreSqlAsync();
        await using var host = database.Open();
        await using var other = database.Open();
        await using (var transaction = await host.Database.BeginTransactionAsync())
        {
            await Joined(host).AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1")));
            await Committed(other).AppendAsync(Made.Batch(Made.Append(Made.E2, 0, "m1")));

            Assert.Empty(await ReadAsync(other));
            await transaction.CommitAsync();
        }

        Assert.Equal(["episode/e1 v1", "episode/e2 v1"], await SettledAsync(other, 2));
    }

    [PostgreSqlFact]
    public async Task Read_AfterATransactionWasRolledBack_GoesOnWithoutIt()
    {
        await using var database = await PostgreSqlAsync();
        await using var host = database.Open();
        await using var other = database.Open();
        await using (var transaction = await host.Database.BeginTransactionAsync())
        {
            await Joined(host).AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1")));
            await Committed(other).AppendAsync(Made.Batch(Made.Append(Made.E2, 0, "m1")));
            await transaction.RollbackAsync();
        }

        Assert.Equal(["episode/e2 v1"], await SettledAsync(other, 1));
    }

    /// <summary>The host's transaction has the lower number, and adds to the record after the other one.</summary>
    [PostgreSqlFact]
    public async Task Read_RecordThatAnEarlierTransactionAddsToLater_HasItsVersionsInOrder()
    {
        await using var database = await PostgreSqlAsync();
        await using var host = database.Open();
        await using var other = database.Open();
        await using (var transaction = await host.Database.BeginTransactionAsync())
        {
            await host.Database.ExecuteSqlRawAsync("select pg_current_xact_id()");
            await Committed(other).AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1")));
            Assert.IsType<AppendResult.Appended>(await Joined(host).AppendAsync(Made.Batch(Made.Append(Made.E1, 1, "m2", count: 2))));
            await transaction.CommitAsync();
        }

        Assert.Equal(["episode/e1 v1", "episode/e1 v2", "episode/e1 v3"], await SettledAsync(other, 3));
    }

    [Theory, EachDatabase]
    public async Task Read_WithinATransaction_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => Joined(context).ReadFeedAsync(ClinicId.Default, null, 10, CancellationToken.None).AsTask());

        Assert.Equal(ErrorCodes.TransactionMisused, thrown.Code);
    }

    [Theory, EachDatabase]
    public async Task Read_AfterTheStoreWasAdopted_HasTheNewIdAtOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        await using var elsewhere = database.Open();
        var former = (await Committed(context).ReadFeedAsync(ClinicId.Default, null, 10, CancellationToken.None)).StoreId;

        var id = await OutcomeSchema.AdoptAsync(elsewhere);

        Assert.NotEqual(former, id);
        Assert.Equal(id, (await Committed(context).ReadFeedAsync(ClinicId.Default, null, 10, CancellationToken.None)).StoreId);
    }

    /// <summary>The numbers of transactions are those of the server. Restored on another one, they mean nothing.</summary>
    [PostgreSqlFact]
    public async Task Read_EventsThatAnotherServerWrote_AsksToAdoptFirst()
    {
        await using var database = await PostgreSqlAsync();
        await using var context = database.Open();
        await Committed(context).AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1", count: 2)));
        await database.ExecuteAsync("update outcome_events set xid = '999999999999999'");

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => ReadAsync(context));
        await OutcomeSchema.AdoptAsync(context);
        await Committed(context).AppendAsync(Made.Batch(Made.Append(Made.E2, 0, "m1")));

        Assert.Equal(ErrorCodes.StoreNotAdopted, thrown.Code);
        Assert.Equal(["episode/e1 v1", "episode/e1 v2", "episode/e2 v1"], await SettledAsync(context, 3));
    }

    private static Task<TestDatabase> PostgreSqlAsync() => TestDatabase.CreateAsync(DatabaseKind.PostgreSql);

    private static EntityFrameworkStore<OutcomesDbContext> Committed(OutcomesDbContext context) => new(context);

    private static EntityFrameworkStore<OutcomesDbContext> Joined(OutcomesDbContext context) => new(context, StoreMode.HostTransaction);

    private static async Task<List<string>> ReadAsync(OutcomesDbContext context) =>
        [.. (await Committed(context).ReadFeedAsync(ClinicId.Default, null, 100, CancellationToken.None)).Events.Select(fed => string.Create(CultureInfo.InvariantCulture, $"{fed.Event.Key} v{fed.Event.Version}"))];

    // Other tests have transactions open on the same server, and hold the feed back.
    private static async Task<List<string>> SettledAsync(OutcomesDbContext context, int count)
    {
        var read = await ReadAsync(context);
        for (var attempt = 0; attempt < 2_000 && read.Count < count; attempt++)
        {
            await Task.Delay(10);
            read = await ReadAsync(context);
        }

        return read;
    }
}
