using Microsoft.Extensions.DependencyInjection;

namespace TherapyOutcomes.Tests.Hosting;

public sealed class TherapyOutcomesServiceCollectionExtensionsTests
{
    private const string Open = """{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"acute"}""";

    [Fact]
    public async Task Add_WithTheStoreInMemory_GivesAServiceThatWorks()
    {
        using var provider = new ServiceCollection().AddTherapyOutcomes(builder => builder.UseInMemoryStore().StoreTextUnencrypted()).BuildServiceProvider(validateScopes: true);
        using var scope = provider.CreateScope();

        var answer = await scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(TestClinic.ReadCommand(Open));

        Assert.True(answer.Accepted);
    }

    [Fact]
    public async Task Add_Scopes_ShareTheStoreAndTheRulesButNotTheService()
    {
        using var provider = new ServiceCollection().AddTherapyOutcomes(builder => builder.UseInMemoryStore().StoreTextUnencrypted()).BuildServiceProvider(validateScopes: true);
        using var first = provider.CreateScope();
        using var second = provider.CreateScope();
        await first.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(TestClinic.ReadCommand(Open));

        var episode = await second.ServiceProvider.GetRequiredService<OutcomeService>().ReadEpisodeAsync(ClinicId.Default, new EpisodeId("e1"));

        Assert.NotNull(episode);
        Assert.NotSame(first.ServiceProvider.GetRequiredService<OutcomeService>(), second.ServiceProvider.GetRequiredService<OutcomeService>());
        Assert.Same(first.ServiceProvider.GetRequiredService<RuleBook>(), second.ServiceProvider.GetRequiredService<RuleBook>());
        Assert.Same(provider.GetRequiredService<IRecordStore>(), provider.GetRequiredService<IRecordCatalog>());
        Assert.Same(provider.GetRequiredService<IRecordStore>(), provider.GetRequiredService<IWorklistStore>());
    }

    [Fact]
    public async Task Add_Twice_Composes()
    {
        var policy = new ClinicPolicy { Sustain = new SustainRequirements { Days = 42 } };
        using var provider = new ServiceCollection()
            .AddTherapyOutcomes(builder => builder.UsePolicy(policy).AddRule<FirstRule>())
            .AddTherapyOutcomes(builder => builder.UseInMemoryStore().StoreTextUnencrypted().AddRule<SecondRule>())
            .AddTherapyOutcomes()
            .BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<OutcomeService>());
        Assert.Same(policy, await provider.GetRequiredService<IClinicPolicyProvider>().GetAsync(ClinicId.Default, CancellationToken.None));
        var rules = provider.GetRequiredService<RuleBook>().Rules.Select(rule => rule.Id).ToList();
        Assert.Contains("XA-1", rules);
        Assert.Contains("XB-1", rules);
        Assert.Single(provider.GetServices<OutcomeService>());
        Assert.Single(provider.GetServices<IRecordStore>());
        Assert.Single(provider.GetServices<TimeProvider>());
    }

    [Fact]
    public async Task Add_PolicyTwice_TheLastCounts()
    {
        var last = new ClinicPolicy { Sustain = new SustainRequirements { Days = 7 } };
        using var provider = new ServiceCollection()
            .AddTherapyOutcomes(builder => builder.UsePolicy(new ClinicPolicy()).UsePolicy(last))
            .BuildServiceProvider();

        Assert.Same(last, await Assert.Single(provider.GetServices<IClinicPolicyProvider>()).GetAsync(ClinicId.Default, CancellationToken.None));
    }

    [Fact]
    public void Add_HostsOwnServices_AreKept()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var store = new InMemoryRecordStore();
        using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IRecordStore>(store)
            .AddTherapyOutcomes(builder => builder.StoreTextUnencrypted())
            .BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<OutcomeService>());
        Assert.Same(clock, provider.GetRequiredService<TimeProvider>());
        Assert.Same(store, provider.GetRequiredService<IRecordStore>());
    }

    [Fact]
    public void Resolve_WithoutAStore_FailsAndSaysWhatToDo()
    {
        using var provider = new ServiceCollection().AddTherapyOutcomes().BuildServiceProvider();

        var thrown = Assert.Throws<TherapyOutcomesException>(provider.GetRequiredService<OutcomeService>);

        Assert.Equal(ErrorCodes.StoreMissing, thrown.Code);
        Assert.Contains("UseInMemoryStore", thrown.Message, StringComparison.Ordinal);
    }

    // A host need not have a clinic named "default".
    [Fact]
    public async Task Resolve_PoliciesWithoutTheDefaultClinic_Works()
    {
        using var provider = new ServiceCollection()
            .AddSingleton<IClinicPolicyProvider>(new OnlyNorth())
            .AddTherapyOutcomes(builder => builder.UseInMemoryStore().StoreTextUnencrypted())
            .BuildServiceProvider();

        var answer = await provider.GetRequiredService<OutcomeService>().SubmitAsync(TestClinic.ReadCommand(Open) with { Clinic = new ClinicId("north") });

        Assert.True(answer.Accepted);
    }

    [Theory]
    [InlineData("MON009", ErrorCodes.RuleLocked)]
    [InlineData("XYZ999", ErrorCodes.RuleUnknown)]
    public void Resolve_PolicyThatCannotBe_FailsWhenFirstBuilt(string rule, string code)
    {
        var policy = new ClinicPolicy();
        policy = policy with { Grades = policy.Grades.Add(rule, RuleGrade.Off) };
        using var provider = new ServiceCollection()
            .AddTherapyOutcomes(builder => builder.UseInMemoryStore().StoreTextUnencrypted().UsePolicy(policy))
            .BuildServiceProvider();

        Assert.Equal(code, Assert.Throws<TherapyOutcomesException>(provider.GetRequiredService<OutcomeService>).Code);
    }

    [Theory]
    [InlineData(0, 2, 28)]
    [InlineData(3, 0, 28)]
    [InlineData(3, 2, -1)]
    [InlineData(21, 2, 28)]
    [InlineData(3, 21, 28)]
    [InlineData(3, 2, 366)]
    public void Resolve_SustainRequirementsThatMakeNoSense_FailWhenFirstBuilt(int followUps, int scores, int days)
    {
        var policy = new ClinicPolicy { Sustain = new SustainRequirements { FollowUpDays = followUps, ScoresInARow = scores, Days = days } };
        using var provider = new ServiceCollection()
            .AddTherapyOutcomes(builder => builder.UseInMemoryStore().StoreTextUnencrypted().UsePolicy(policy))
            .BuildServiceProvider();

        Assert.Equal(ErrorCodes.PolicyInvalid, Assert.Throws<TherapyOutcomesException>(provider.GetRequiredService<OutcomeService>).Code);
    }

    [Fact]
    public void Resolve_OneRuleTwice_FailsWhenFirstBuilt()
    {
        using var provider = new ServiceCollection()
            .AddTherapyOutcomes(builder => builder.UseInMemoryStore().StoreTextUnencrypted().AddRule<FirstRule>().AddRule<FirstRule>())
            .BuildServiceProvider();

        Assert.Equal(ErrorCodes.RuleInvalid, Assert.Throws<TherapyOutcomesException>(provider.GetRequiredService<OutcomeService>).Code);
    }

    private sealed class OnlyNorth : IClinicPolicyProvider
    {
        private readonly ClinicPolicy _policy = new();

        public async ValueTask<ClinicPolicy> GetAsync(ClinicId clinic, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return clinic.Value == "north" ? _policy : throw new ArgumentException("There is no such clinic.", nameof(clinic));
        }
    }

    private abstract class SilentRule(string id) : Rule
    {
        public override RuleDescriptor Descriptor { get; } = OwnRule.Advising(id);
    }

    private sealed class FirstRule() : SilentRule("XA-1");

    private sealed class SecondRule() : SilentRule("XB-1");
}
