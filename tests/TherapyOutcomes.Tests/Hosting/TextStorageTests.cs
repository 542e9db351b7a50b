using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Hosting;

/// <summary>How texts are stored is a choice that every host makes: sealed by master keys, or unencrypted. Without it, nothing starts.</summary>
public sealed class TextStorageTests
{
    private const string Open = """{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"zq Canary zq","primaryMeasure":"ODI","chronicity":"acute"}""";

    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    [Theory]
    [InlineData(ServiceLifetime.Singleton)]
    [InlineData(ServiceLifetime.Scoped)]
    public async Task UseMasterKeys_OverAStoreOfAnyLifetime_SealsTextsInEachScope(ServiceLifetime lifetime)
    {
        var inner = new InMemoryRecordStore();
        using var provider = Build(builder => builder.UseStore(_ => new ForwardingStore(inner), lifetime).UseMasterKeys(MasterKeyRing.Create()));
        using (var first = provider.CreateScope())
        {
            Assert.True((await first.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(TestClinic.ReadCommand(Open))).Accepted);
        }

        using var second = provider.CreateScope();
        await AssertSealedAsync(second.ServiceProvider, isSealed: true);
        Assert.NotNull(second.ServiceProvider.GetRequiredService<Worklist>());
        Assert.NotNull(second.ServiceProvider.GetRequiredService<ClientExporter>());
    }

    [Fact]
    public async Task UseMasterKeys_AProviderOfTheHosts_IsCreatedByTheContainerOnce()
    {
        using var provider = Build(builder => builder.UseInMemoryStore().UseMasterKeys<HostKeys>().Services.AddSingleton(MasterKeyRing.Create()));
        for (var scopes = 0; scopes < 2; scopes++)
        {
            using var scope = provider.CreateScope();
            await scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(TestClinic.ReadCommand(Open));
            await AssertSealedAsync(scope.ServiceProvider, isSealed: true);
        }

        Assert.Same(provider.GetRequiredService<HostKeys>(), provider.GetRequiredService<HostKeys>());
    }

    [Fact]
    public async Task Add_AProviderRegisteredWithTheHostsServices_SealsTexts()
    {
        using var provider = Build(builder => builder.UseInMemoryStore().Services.AddSingleton<IMasterKeyProvider>(MasterKeyRing.Create()));

        Assert.True((await provider.GetRequiredService<OutcomeService>().SubmitAsync(TestClinic.ReadCommand(Open))).Accepted);

        await AssertSealedAsync(provider, isSealed: true);
    }

    [Fact]
    public async Task StoreTextUnencrypted_Chosen_StoresTextsAsTheyAre()
    {
        using var provider = Build(builder => builder.UseInMemoryStore().StoreTextUnencrypted());

        Assert.True((await provider.GetRequiredService<OutcomeService>().SubmitAsync(TestClinic.ReadCommand(Open))).Accepted);

        await AssertSealedAsync(provider, isSealed: false);
    }

    [Fact]
    public void Choose_Both_FailsAndSaysWhatToDo()
    {
        foreach (var choose in new Action<TherapyOutcomesBuilder>[]
        {
            builder => builder.StoreTextUnencrypted().UseMasterKeys(MasterKeyRing.Create()),
            builder => builder.UseMasterKeys(MasterKeyRing.Create()).StoreTextUnencrypted(),
            builder => builder.StoreTextUnencrypted().Services.AddSingleton<IMasterKeyProvider>(MasterKeyRing.Create()),
        })
        {
            using var provider = Build(builder => choose(builder.UseInMemoryStore()));

            AssertUndecided(Assert.Throws<TherapyOutcomesException>(provider.GetRequiredService<OutcomeService>));
        }
    }

    [Fact]
    public async Task UseMasterKeys_Twice_TheLastOnesCount()
    {
        var (first, last) = (MasterKeyRing.Create("first"), MasterKeyRing.Create("last"));
        using var provider = Build(builder => builder.UseInMemoryStore().UseMasterKeys(first).UseMasterKeys(last));

        await provider.GetRequiredService<OutcomeService>().SubmitAsync(TestClinic.ReadCommand(Open));

        var keys = await provider.GetRequiredService<IRecordKeyStore>().ReadKeysAsync([E1], CancellationToken.None);
        Assert.All(keys, key => Assert.Equal("last", key.MasterKeyId));
        await AssertSealedAsync(provider, isSealed: true);
    }

    [Fact]
    public async Task StoreTextUnencrypted_Twice_IsOneChoice()
    {
        using var provider = Build(builder => builder.UseInMemoryStore().StoreTextUnencrypted().StoreTextUnencrypted());

        Assert.True((await provider.GetRequiredService<OutcomeService>().SubmitAsync(TestClinic.ReadCommand(Open))).Accepted);
    }

    [Fact]
    public void Resolve_WithoutAChoice_FailsAndSaysWhatToDo()
    {
        using var provider = Build(builder => builder.UseInMemoryStore());

        foreach (var resolve in new Func<object>[] { provider.GetRequiredService<OutcomeService>, provider.GetRequiredService<Worklist>, provider.GetRequiredService<ClientExporter> })
        {
            AssertUndecided(Assert.Throws<TherapyOutcomesException>(resolve));
        }
    }

    [Fact]
    public void UseMasterKeys_OverAStoreWithoutKeys_SaysWhatIsMissing()
    {
        using var provider = Build(builder => builder.UseStore(_ => new CountingStore(new InMemoryRecordStore())).UseMasterKeys(MasterKeyRing.Create()));
        using var scope = provider.CreateScope();

        AssertMissing(Assert.Throws<TherapyOutcomesException>(scope.ServiceProvider.GetRequiredService<OutcomeService>));
    }

    [Fact]
    public void UseMasterKeys_Null_Throws() => Assert.Throws<ArgumentNullException>(() => Build(builder => builder.UseMasterKeys(null!)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Factory_WithoutAChoiceOrWithBoth_FailsAndSaysWhatToDo(bool both)
    {
        var factory = new OutcomeServiceFactory { Store = new InMemoryRecordStore(), MasterKeys = both ? MasterKeyRing.Create() : null, StoresTextUnencrypted = both };

        AssertUndecided(Assert.Throws<TherapyOutcomesException>(factory.CreateService));
        AssertUndecided(Assert.Throws<TherapyOutcomesException>(factory.CreateWorklist));
        AssertUndecided(Assert.Throws<TherapyOutcomesException>(factory.CreateExporter));
    }

    [Fact]
    public void Factory_MasterKeysOverAStoreWithoutKeys_SaysWhatIsMissing()
    {
        var factory = new OutcomeServiceFactory { Store = new CountingStore(new InMemoryRecordStore()), MasterKeys = MasterKeyRing.Create() };

        AssertMissing(Assert.Throws<TherapyOutcomesException>(factory.CreateService));
    }

    private static void AssertUndecided(TherapyOutcomesException thrown)
    {
        Assert.Equal(ErrorCodes.TextStorageUndecided, thrown.Code);
        Assert.Contains(nameof(TherapyOutcomesBuilder.UseMasterKeys), thrown.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(TherapyOutcomesBuilder.StoreTextUnencrypted), thrown.Message, StringComparison.Ordinal);
    }

    private static void AssertMissing(TherapyOutcomesException thrown)
    {
        Assert.Equal(ErrorCodes.StoreMissing, thrown.Code);
        Assert.Contains($"{nameof(CountingStore)} does not implement {nameof(IRecordKeyStore)}", thrown.Message, StringComparison.Ordinal);
    }

    private static async Task AssertSealedAsync(IServiceProvider provider, bool isSealed)
    {
        await foreach (var stored in provider.GetRequiredService<IRecordStore>().ReadAsync([new ReadRequest(E1)], CancellationToken.None))
        {
            Assert.Equal(isSealed, stored.KeyId is not null);
            Assert.Equal(isSealed, stored.ChainKeyId is not null);
            Assert.Equal(isSealed, stored.Texts.Span.IndexOf("Canary"u8) < 0);
        }

        Assert.Equal("zq Canary zq", (await provider.GetRequiredService<OutcomeService>().ReadEpisodeAsync(ClinicId.Default, new EpisodeId("e1")))!.Complaint.Reveal());
    }

    private static ServiceProvider Build(Action<TherapyOutcomesBuilder> configure) => new ServiceCollection().AddTherapyOutcomes(configure).BuildServiceProvider();

    private sealed class HostKeys(MasterKeyRing ring) : IMasterKeyProvider
    {
        public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken) => ring.GetCurrentKeyIdAsync(cancellationToken);

        public ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
            ring.WrapAsync(masterKeyId, key, context, cancellationToken);

        public ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
            ring.UnwrapAsync(masterKeyId, wrapped, context, cancellationToken);
    }
}
