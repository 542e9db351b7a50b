using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.HostTransactions;

/// <summary>What a host rolls back leaves nothing behind in the process, which keeps records between the scopes of one provider.</summary>
public sealed class HostRollbackTests
{
    [Theory, EachDatabase]
    public async Task Submit_AfterARollback_StartsWhereTheDatabaseIs(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var root = Provider(database);
        await SubmitAsync(root, isCommitted: true, Clinic.Open("e1"), Clinic.Score("e1", 44));
        var before = await VersionAsync(root);

        await SubmitAsync(root, isCommitted: false, Clinic.Score("e1", 40), Clinic.Score("e1", 39));
        Assert.Equal(before, await VersionAsync(root));

        await SubmitAsync(root, isCommitted: true, Clinic.Score("e1", 38));
        await SubmitAsync(root, isCommitted: true, Clinic.Score("e1", 40));
        await using var host = new Host(database);
        Assert.Equal(Enumerable.Range(1, (int)await VersionAsync(root)).Select(version => (long)version), await host.Store.VersionsAsync(Made.E1));
    }

    [Theory, EachDatabase]
    public async Task Submit_FirstCommandRolledBackInTheSameScope_BeginsTheRecordAgain(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using var host = new Host(database);
        await using (var transaction = await host.BeginAsync())
        {
            await host.Service.SubmitAsync(Clinic.Open("e1"));
            await host.Service.SubmitAsync(Clinic.Score("e1", 44));
            Assert.NotNull(await host.Service.EvaluateAsync(Made.E1));
            await transaction.RollbackAsync();
        }

        Assert.Null(await host.Service.EvaluateAsync(Made.E1));
        await using (var transaction = await host.BeginAsync())
        {
            var again = await host.Service.SubmitAsync(Clinic.Open("e1"));
            Assert.True(again.Accepted);
            Assert.False(again.IsRepeat);
            await transaction.CommitAsync();
        }

        Assert.Equal(1, (await host.Store.VersionsAsync(Made.E1))[0]);
        Assert.NotNull(await host.Service.EvaluateAsync(Made.E1));
    }

    /// <summary>The store gets its id with its first use. One that the host may roll back is no such use.</summary>
    [Theory, EachDatabase]
    public async Task GetStoreId_FirstUseRolledBack_IsTheOneThatStays(DatabaseKind kind)
    {
        await using var database = await kind.WithHostTablesAsync();
        await using (var host = new Host(database))
        {
            await using var transaction = await host.BeginAsync();
            await host.Store.GetStoreIdAsync(CancellationToken.None);
            await transaction.RollbackAsync();
        }

        await using var first = new Host(database);
        await using var second = new Host(database);
        Assert.Equal(await first.Store.GetStoreIdAsync(CancellationToken.None), await second.Store.GetStoreIdAsync(CancellationToken.None));
        Assert.Equal(1, await database.CountAsync("outcome_store where store_id is not null"));
    }

    private static ServiceProvider Provider(TestDatabase database) => new ServiceCollection()
        .AddSingleton<TimeProvider>(new ClinicClock())
        .AddDbContext<HostContext>(database.Configure)
        .AddTherapyOutcomes(outcomes => outcomes.UseEntityFrameworkStore<HostContext>(StoreMode.HostTransaction).UseMasterKeys(TestKeys.Ring))
        .BuildServiceProvider(validateScopes: true);

    private static async Task SubmitAsync(ServiceProvider root, bool isCommitted, params Commands.Command[] commands)
    {
        await using var scope = root.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<HostContext>().Database.BeginTransactionAsync();
        foreach (var command in commands)
        {
            Assert.True((await scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(command)).Accepted);
        }

        if (isCommitted)
        {
            await transaction.CommitAsync();
        }
        else
        {
            await transaction.RollbackAsync();
        }
    }

    private static async Task<long> VersionAsync(ServiceProvider root)
    {
        await using var scope = root.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<OutcomeService>().EvaluateAsync(Made.E1))!.Version;
    }
}
