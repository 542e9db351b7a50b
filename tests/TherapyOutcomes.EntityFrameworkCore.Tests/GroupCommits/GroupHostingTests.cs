using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Handlers;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Tests.Support;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.GroupCommits;

/// <summary>How a host chooses to write in groups, and what can't be chosen with it.</summary>
public sealed class GroupHostingTests
{
    [Theory, EachDatabase]
    public async Task UseEntityFrameworkStoreFactory_GroupCommit_IsDrainedWithTheProvider(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var held = new HeldStore(database);
        var root = new ServiceCollection()
            .AddSingleton<IDbContextFactory<OutcomesDbContext>>(held)
            .AddTherapyOutcomes(outcomes => outcomes.UseEntityFrameworkStoreFactory<OutcomesDbContext>(StoreMode.GroupCommit, new GroupCommitOptions { MostBatches = 8 }))
            .BuildServiceProvider(validateScopes: true);
        var store = root.GetRequiredService<IRecordStore>();
        var opener = held.Hold();
        var append = store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1"))).AsTask();

        var disposing = root.DisposeAsync().AsTask();
        Assert.False(disposing.IsCompleted);
        held.Release();
        await disposing;

        Assert.True(append.IsCompletedSuccessfully);
        Assert.IsType<AppendResult.Appended>(await append);
        Assert.IsType<AppendResult.Appended>(await opener);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.AppendAsync(Made.Batch(Made.Append(Made.E2, 0, "m1"))).AsTask());
    }

    [Fact]
    public void GroupCommit_ContextOfAScope_IsRefused()
    {
        using var context = new OutcomesDbContext(new DbContextOptionsBuilder<OutcomesDbContext>().UseSqlite("Data Source=:memory:").Options);

        Assert.Contains("UseEntityFrameworkStoreFactory", Assert.Throws<ArgumentException>(() => new EntityFrameworkStore<OutcomesDbContext>(context, StoreMode.GroupCommit)).Message, StringComparison.Ordinal);
        Refuses("UseEntityFrameworkStoreFactory", outcomes => outcomes.UseEntityFrameworkStore<OutcomesDbContext>(StoreMode.GroupCommit));
    }

    [Fact]
    public void GroupCommit_WithHostTransaction_IsRefused()
    {
        Refuses("not both", outcomes => outcomes.UseEntityFrameworkStore<OutcomesDbContext>(StoreMode.HostTransaction).UseEntityFrameworkStoreFactory<OutcomesDbContext>(StoreMode.GroupCommit));
        Refuses("not both", outcomes => outcomes.UseEntityFrameworkStoreFactory<OutcomesDbContext>(StoreMode.GroupCommit).UseEntityFrameworkStore<HostContext>(StoreMode.HostTransaction));
    }

    [Fact]
    public async Task GroupCommit_WithAHandlerOfAppendedEvents_IsRefusedWhenTheServiceIsCreated()
    {
        await using var provider = new ServiceCollection()
            .AddDbContextFactory<OutcomesDbContext>(options => options.UseSqlite("Data Source=:memory:"))
            .AddTherapyOutcomes(outcomes => outcomes.UseEntityFrameworkStoreFactory<OutcomesDbContext>(StoreMode.GroupCommit).AddAppendedHandler<NoHandler>().StoreTextUnencrypted())
            .BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();

        Assert.Equal(ErrorCodes.HandlerWithoutTransaction, Assert.Throws<TherapyOutcomesException>(scope.ServiceProvider.GetRequiredService<OutcomeService>).Code);
    }

    [Fact]
    public async Task UseEntityFrameworkStoreFactory_AsOnThePage_Works()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var services = new ServiceCollection();

        #region groups
        services.AddPooledDbContextFactory<OutcomesDbContext>(options => options.UseSqlite("Data Source=clinic.db"));
        services.AddTherapyOutcomes(outcomes => outcomes
            .UseEntityFrameworkStoreFactory<OutcomesDbContext>(StoreMode.GroupCommit)
            .UseMasterKeys(MasterKeyRing.Create())); // in earnest, from a file or a key service
        #endregion

        services.AddPooledDbContextFactory<OutcomesDbContext>(database.Configure);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(Clinic.Open("e1") with { At = TimeProvider.System.GetUtcNow() })).Accepted);
        Repository.AssertSnippet("docs/store.md", "groups", "tests/TherapyOutcomes.EntityFrameworkCore.Tests/GroupCommits/GroupHostingTests.cs");
    }

    [Fact]
    public void UseEntityFrameworkStoreFactory_ModeThatDoesNotFit_IsRefused()
    {
        Refuses("UseEntityFrameworkStore", outcomes => outcomes.UseEntityFrameworkStoreFactory<OutcomesDbContext>(StoreMode.HostTransaction));
        Refuses("GroupCommit only", outcomes => outcomes.UseEntityFrameworkStoreFactory<OutcomesDbContext>(StoreMode.Immediate, new GroupCommitOptions()));
        Refuses("mode", outcomes => outcomes.UseEntityFrameworkStoreFactory<OutcomesDbContext>((StoreMode)7));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void GroupCommitOptions_OutOfRange_IsRefused(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("MostBatches", () => new GroupCommitOptions { MostBatches = value });
        Assert.Throws<ArgumentOutOfRangeException>("MostEvents", () => new GroupCommitOptions { MostEvents = value });
        Assert.Throws<ArgumentOutOfRangeException>("MostWaiting", () => new GroupCommitOptions { MostWaiting = value });
    }

    private static void Refuses(string words, Action<TherapyOutcomesBuilder> choose) => Assert.Contains(
        words, Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddTherapyOutcomes(choose)).Message, StringComparison.Ordinal);

    private sealed class NoHandler : IAppendedHandler
    {
        public ValueTask HandleAsync(AppendedEvents appended, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
