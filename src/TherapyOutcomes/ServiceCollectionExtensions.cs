using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Privacy;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes;

/// <summary>Registers the library with a host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds the library. Can be called twice; calls compose.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Configures policy, rules and store; the host registers an <see cref="IRecordStore"/> or uses the one in memory.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <remarks>
    /// <see cref="OutcomeService"/> is scoped, the rule book a singleton. Rules and policy are checked when the
    /// service is first built.
    /// </remarks>
    public static IServiceCollection AddTherapyOutcomes(this IServiceCollection services, Action<TherapyOutcomesBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new RecordCache());
        services.TryAddSingleton(_ => new RecordGate());
        services.TryAddSingleton(provider => new RuleBook(provider.GetServices<Rule>()));
        services.TryAddSingleton<IMessageFormatter>(MessageFormatter.English);
        services.TryAddSingleton<IClinicPolicies>(new SharedClinicPolicy(new ClinicPolicy()));
        services.TryAddScoped(provider => Build(provider));
        services.TryAddScoped(provider => new Worklist(
            provider.GetRequiredService<OutcomeService>(),
            provider.GetRequiredService<IRecordStore>(),
            provider.GetRequiredService<IWorklistStore>(),
            provider.GetRequiredService<IClinicPolicies>()));
        services.TryAddScoped(provider => new ClientExporter(
            provider.GetRequiredService<IRecordStore>(),
            provider.GetRequiredService<IRecordCatalog>(),
            provider.GetService<ITextVault>()));
        configure?.Invoke(new TherapyOutcomesBuilder(services));
        return services;
    }

    private static OutcomeService Build(IServiceProvider provider)
    {
        var rules = provider.GetRequiredService<RuleBook>();
        var policies = provider.GetRequiredService<IClinicPolicies>();
        rules.Validate(policies.For(ClinicId.Default));
        var store = provider.GetService<IRecordStore>() ?? throw new TherapyOutcomesException(
            ErrorCodes.StoreMissing,
            $"No store is registered. Choose one in AddTherapyOutcomes, such as {nameof(TherapyOutcomesBuilder.UseInMemoryStore)}, or register an {nameof(IRecordStore)}.");
        return new OutcomeService(
            store,
            rules,
            policies,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ITextVault>(),
            provider.GetRequiredService<RecordCache>(),
            provider.GetRequiredService<RecordGate>());
    }
}
