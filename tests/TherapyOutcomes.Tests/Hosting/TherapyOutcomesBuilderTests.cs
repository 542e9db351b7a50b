using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Hosting;

public sealed class TherapyOutcomesBuilderTests
{
    [Fact]
    public void UseMessages_AFormatterOfTheHost_ReplacesTheLibrarys()
    {
        var own = new OwnFormatter();
        using var provider = Build(builder => builder.UseLanguage("es").UseMessages(own));

        Assert.Same(own, Assert.Single(provider.GetServices<IMessageFormatter>()));
    }

    [Fact]
    public void UseMessages_Null_Throws() =>
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddTherapyOutcomes(builder => builder.UseMessages(null!)));

    [Theory]
    [InlineData("es-MX", "es")]
    [InlineData("fr", "en")]
    public void UseLanguage_ATag_ChoosesItsFormatter(string tag, string language)
    {
        using var provider = Build(builder => builder.UseLanguage(tag));

        Assert.Equal(language, Assert.IsType<MessageFormatter>(provider.GetRequiredService<IMessageFormatter>()).Language);
    }

    [Fact]
    public void Resolve_OverAStoreOfEventsOnly_SaysWhatIsMissing()
    {
        using var provider = new ServiceCollection().AddSingleton<IRecordStore>(new InMemoryRecordStore()).AddTherapyOutcomes(builder => builder.StoreTextUnencrypted()).BuildServiceProvider();

        AssertMissing(nameof(IWorklistStore), provider.GetRequiredService<Worklist>);
        AssertMissing(nameof(IRecordCatalog), provider.GetRequiredService<ClientExporter>);
    }

    [Theory]
    [InlineData(ServiceLifetime.Singleton)]
    [InlineData(ServiceLifetime.Scoped)]
    public void UseStore_ATypeOfTheHost_IsOneStoreForAllItsInterfaces(ServiceLifetime lifetime)
    {
        using var provider = Build(builder => builder.UseInMemoryStore().StoreTextUnencrypted().UseStore<CountingStore>(lifetime).Services.AddSingleton<InMemoryRecordStore>());
        using var first = provider.CreateScope();
        using var second = provider.CreateScope();

        Assert.Same(first.ServiceProvider.GetRequiredService<CountingStore>(), first.ServiceProvider.GetRequiredService<IRecordStore>());
        Assert.Same(first.ServiceProvider.GetRequiredService<IRecordStore>(), first.ServiceProvider.GetRequiredService<IWorklistStore>());
        Assert.Equal(
            lifetime == ServiceLifetime.Singleton,
            ReferenceEquals(first.ServiceProvider.GetRequiredService<IRecordStore>(), second.ServiceProvider.GetRequiredService<IRecordStore>()));
        Assert.NotNull(first.ServiceProvider.GetRequiredService<Worklist>());
    }

    [Fact]
    public void UseStore_WithoutAnInterfaceThatIsNeeded_NamesBoth()
    {
        using var provider = Build(builder => builder.UseInMemoryStore().StoreTextUnencrypted().UseStore(_ => new CountingStore(new InMemoryRecordStore())));
        using var scope = provider.CreateScope();

        var error = Assert.Throws<TherapyOutcomesException>(scope.ServiceProvider.GetRequiredService<ClientExporter>);

        Assert.Equal(ErrorCodes.StoreMissing, error.Code);
        Assert.Contains($"{nameof(CountingStore)} does not implement {nameof(IRecordCatalog)}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddRule_ARuleWithADependency_IsRegisteredWithTheHostsServices()
    {
        using var provider = new ServiceCollection()
            .AddSingleton(new Limit(3))
            .AddSingleton<Rule, LimitedRule>()
            .AddTherapyOutcomes(builder => builder.UseInMemoryStore().StoreTextUnencrypted())
            .BuildServiceProvider();

        Assert.Contains("no more than 3", provider.GetRequiredService<RuleBook>().Get("XL-1").Title, StringComparison.Ordinal);
    }

    private static ServiceProvider Build(Action<TherapyOutcomesBuilder> configure) =>
        new ServiceCollection().AddTherapyOutcomes(configure).BuildServiceProvider();

    private static void AssertMissing(string contract, Func<object> resolve)
    {
        var error = Assert.Throws<TherapyOutcomesException>(resolve);
        Assert.Equal(ErrorCodes.StoreMissing, error.Code);
        Assert.Contains(contract, error.Message, StringComparison.Ordinal);
        Assert.Contains("UseInMemoryStore", error.Message, StringComparison.Ordinal);
    }

    private sealed class OwnFormatter : IMessageFormatter
    {
        public string? Format(string key, ImmutableArray<Evidence> evidence) => key;
    }

    private sealed record Limit(int Most);

    private sealed class LimitedRule(Limit limit) : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new()
        {
            Id = "XL-1",
            Practice = Practice.Monitoring,
            Title = $"no more than {limit.Most}",
            Severity = RuleSeverity.Advice,
            Rationale = "for this test",
            Source = "none",
        };
    }
}
