using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TherapyOutcomes.Tests.Docs;

#region provider
public sealed class PoliciesFromConfiguration(IConfiguration configuration) : IClinicPolicyProvider
{
    private readonly ConcurrentDictionary<ClinicId, ClinicPolicy> _policies = new();

    public ValueTask<ClinicPolicy> GetAsync(ClinicId clinic, CancellationToken cancellationToken) =>
        new(_policies.GetOrAdd(clinic, Read));

    private ClinicPolicy Read(ClinicId clinic) => configuration.GetSection("Clinics").GetChildren().FirstOrDefault(section => section.Key == clinic.Value) is { } section
        ? new ClinicPolicy().WithSettings(section.AsEnumerable(makePathsRelative: true))
        : throw new KeyNotFoundException($"There is no clinic '{clinic}'.");
}
#endregion

public class PolicyPageTests
{
    private static readonly IConfiguration Configuration = new ConfigurationBuilder()
        .AddInMemoryCollection([new("TherapyOutcomes:sustain:days", "35"), new("Clinics:north:sustain:days", "42"), new("Clinics:south:sustain:days", "35")])
        .Build();

    [Theory]
    [InlineData("bind")]
    [InlineData("provider")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name) =>
        Repository.AssertSnippet("docs/policy.md", name, "tests/TherapyOutcomes.Tests/Docs/PolicyPageTests.cs");

    [Fact]
    public async Task Bind_FromConfiguration_IsThePolicyOfEveryClinic()
    {
        var (services, configuration) = (new ServiceCollection(), Configuration);
        #region bind
        services.AddTherapyOutcomes(outcomes => outcomes
            .BindPolicy(configuration.GetSection("TherapyOutcomes").AsEnumerable(makePathsRelative: true)));
        #endregion
        using var provider = services.BuildServiceProvider();

        Assert.Equal(35, (await provider.GetRequiredService<IClinicPolicyProvider>().GetAsync(new("any"), CancellationToken.None)).Sustain.Days);
    }

    [Fact]
    public async Task Provider_OfAClinicThatIsNotConfigured_IsRefused() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await new PoliciesFromConfiguration(Configuration).GetAsync(new("North"), CancellationToken.None)); // letter case counts

    [Fact]
    public async Task Provider_OfASettingThatIsMisspelled_NamesItsKey()
    {
        using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Clinics:north:sustain:dias", "42")]).Build())
            .AddSingleton<IClinicPolicyProvider, PoliciesFromConfiguration>()
            .AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted())
            .BuildServiceProvider();

        var error = await Assert.ThrowsAsync<TherapyOutcomesException>(() => provider.GetRequiredService<OutcomeService>().ValidatePoliciesAsync([new("north")]));

        Assert.Equal(ErrorCodes.SettingInvalid, error.Code);
        Assert.Contains("Clinic north: There is no setting 'sustain:dias'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("north", 42)]
    [InlineData("south", 35)]
    public async Task Provider_OfEachClinic_ReadsItsSection(string clinic, int days)
    {
        using var provider = new ServiceCollection()
            .AddSingleton(Configuration)
            .AddSingleton<IClinicPolicyProvider, PoliciesFromConfiguration>()
            .AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted())
            .BuildServiceProvider();

        Assert.Equal(days, (await provider.GetRequiredService<IClinicPolicyProvider>().GetAsync(new(clinic), CancellationToken.None)).Sustain.Days);
    }
}
