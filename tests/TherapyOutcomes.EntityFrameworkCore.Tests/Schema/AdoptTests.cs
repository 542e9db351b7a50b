using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Schema;

/// <summary>A restored database gets an id of its own.</summary>
public sealed class AdoptTests
{
    [Theory, EachDatabase]
    public async Task Adopt_KnownStore_HasAnotherIdAtOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        var former = await store.GetStoreIdAsync(CancellationToken.None);

        var id = await OutcomeSchema.AdoptAsync(context);

        Assert.NotEqual(former, id);
        Assert.Equal(id, await store.GetStoreIdAsync(CancellationToken.None));
        await using var another = new OutcomesDbContext(OtherName(database, kind));
        Assert.Equal(id, await new EntityFrameworkStore<OutcomesDbContext>(another).GetStoreIdAsync(CancellationToken.None));
        Assert.NotEqual(id, await OutcomeSchema.AdoptAsync(another));
    }

    /// <summary>The process also knew the former id by another connection string.</summary>
    [Theory, EachDatabase]
    public async Task Adopt_StoreKnownByAnotherConnectionString_IsForgottenThere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        await using var another = new OutcomesDbContext(OtherName(database, kind));
        var store = new EntityFrameworkStore<OutcomesDbContext>(another);
        await store.GetStoreIdAsync(CancellationToken.None);

        Assert.Equal(await OutcomeSchema.AdoptAsync(context), await store.GetStoreIdAsync(CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task Adopt_StoreWithoutAnId_GetsOne(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();

        var id = await OutcomeSchema.AdoptAsync(context);

        Assert.Equal(id, await new EntityFrameworkStore<OutcomesDbContext>(context).GetStoreIdAsync(CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task Adopt_WithinATransaction_IsRefused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => OutcomeSchema.AdoptAsync(context));

        Assert.Equal(ErrorCodes.TransactionMisused, thrown.Code);
        Assert.EndsWith("but a transaction is open on OutcomesDbContext. End it first, or use another context. Nothing was written.", thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>A dump brings the transaction ids of another server, which may be far ahead. Those of this server stay.</summary>
    [PostgreSqlFact]
    public async Task Adopt_EventsOfAnotherServer_AreThoseOfAnEndedTransaction()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        await store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1", count: 3), Made.Append(Made.E2, 0, "m1")));
        await database.ExecuteAsync("update outcome_events set xid = '900000000000' where id = 'e1'; update outcome_events set xid = '5' where id = 'e2'");

        await OutcomeSchema.AdoptAsync(context);

        Assert.Equal(0, await database.CountAsync("outcome_events where xid >= pg_snapshot_xmin(pg_current_snapshot())"));
        Assert.Equal(1, await database.CountAsync("outcome_events where xid = '5'"));
        Assert.Equal([1, 2, 3], await store.VersionsAsync(Made.E1));
    }

    private static DbContextOptions<OutcomesDbContext> OtherName(TestDatabase database, DatabaseKind kind)
    {
        var options = new DbContextOptionsBuilder<OutcomesDbContext>();
        _ = kind == DatabaseKind.Sqlite
            ? options.UseSqlite($"{database.ConnectionString};Pooling=False")
            : options.UseNpgsql($"{database.ConnectionString};Pooling=false");
        return options.Options;
    }
}
