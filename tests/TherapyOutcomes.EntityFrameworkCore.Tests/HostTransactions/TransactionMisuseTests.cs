using System.Transactions;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.HostTransactions;

/// <summary>TO3013: a transaction is missing, or is open where none must be. Nothing is written then.</summary>
public sealed class TransactionMisuseTests
{
    [Theory, EachDatabase]
    public async Task Write_HostTransactionModeWithoutOne_IsRefused(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);

        await RefusesEveryWriteAsync(host.Store);
        await RefusesAsync(() => host.Service.SubmitAsync(Clinic.Open("e1")));

        Assert.Empty(await host.Store.VersionsAsync(Made.E1));
        Assert.Null(await host.Service.EvaluateAsync(Made.E1));
    }

    [Theory, EachDatabase]
    public async Task Write_HostTransactionModeInAnAmbientOne_IsRefused(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);

        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
        await RefusesEveryWriteAsync(host.Store);
    }

    [Theory, EachDatabase]
    public async Task Write_ImmediateModeInTheHostsTransaction_IsRefused(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database, StoreMode.Immediate);
        await using var transaction = await host.BeginAsync();

        await RefusesEveryWriteAsync(host.Store);
        await RefusesAsync(() => host.Service.SubmitAsync(Clinic.Open("e1")));
        await transaction.CommitAsync();

        Assert.Empty(await host.Store.VersionsAsync(Made.E1));
    }

    [Theory, EachDatabase]
    public async Task Write_ImmediateModeInAnAmbientTransaction_IsRefused(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database, StoreMode.Immediate);

        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await RefusesEveryWriteAsync(host.Store);
        }

        Assert.Empty(await host.Store.VersionsAsync(Made.E1));
    }

    /// <summary>A context of the store's own would join the ambient transaction, and lose with it what was already answered.</summary>
    [Theory, EachDatabase]
    public async Task Write_ContextsOfAFactoryInAnAmbientTransaction_IsRefused(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        var store = new EntityFrameworkStore<HostContext>(new HostContextFactory(database));

        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await RefusesEveryWriteAsync(store);
        }

        Assert.Empty(await store.VersionsAsync(Made.E1));
        Assert.True((await new OutcomeServiceFactory { Store = store, Time = new ClinicClock(), MasterKeys = TestKeys.Ring }.CreateService().SubmitAsync(Clinic.Open("e1"))).Accepted);
    }

    [Theory, EachDatabase]
    public async Task Write_InGroupsInAnAmbientTransaction_IsRefused(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var store = new EntityFrameworkStore<HostContext>(new HostContextFactory(database), new GroupCommitOptions());

        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await RefusesEveryWriteAsync(store);
        }

        Assert.Empty(await store.VersionsAsync(Made.E1));
    }

    [Theory, EachDatabase]
    public async Task Write_AmbientTransactionSuppressed_IsCommitted(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database, StoreMode.Immediate);

        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            using var suppressed = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
            Assert.True((await host.Service.SubmitAsync(Clinic.Open("e1"))).Accepted);
        }

        Assert.NotEmpty(await host.Store.VersionsAsync(Made.E1));
    }

    private static async Task RefusesEveryWriteAsync(EntityFrameworkStore<HostContext> store)
    {
        await RefusesAsync(() => store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1"))).AsTask());
        await RefusesAsync(() => store.ClaimDueAsync(Made.Claim("runner"), CancellationToken.None).AsTask());
        await RefusesAsync(() => store.RewrapKeysAsync([Made.Rewrap(Made.Key(Made.E1), 4)], CancellationToken.None).AsTask());
    }

    private static async Task RefusesAsync(Func<Task> write) =>
        Assert.Equal(ErrorCodes.TransactionMisused, (await Assert.ThrowsAsync<TherapyOutcomesException>(write)).Code);
}
