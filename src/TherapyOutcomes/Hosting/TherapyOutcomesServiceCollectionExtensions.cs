using Microsoft.Extensions.DependencyInjection.Extensions;
using TherapyOutcomes;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Handlers;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Running;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides methods that register the library with a host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds the library's services. It can be called more than once; the configurations add up.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">
    /// A function that configures the policy, the rules and the store. The host chooses a store here or registers an
    /// <see cref="IRecordStore"/> itself.
    /// </param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <remarks>
    /// <see cref="OutcomeService"/> is registered as scoped, and <see cref="RuleBook"/> as a singleton. The rules and the policy are
    /// validated when the service is first created; a host's own <see cref="IClinicPolicyProvider"/> are validated when they are first used.
    /// </remarks>
    public static IServiceCollection AddTherapyOutcomes(this IServiceCollection services, Action<TherapyOutcomesBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        // Factories instead of types: the container finds no internal constructors, and nothing has to be kept from trimming.
        services.TryAddSingleton(_ => new RecordCache());
        services.TryAddSingleton(_ => new RecordGate());
        services.TryAddSingleton(_ => new SecretCache());
        services.TryAddScoped(VaultOf);
        services.TryAddScoped(provider => new MasterKeyCheck(TextsOf(provider).MasterKeys));
        services.TryAddSingleton(provider => StandardRules.With(provider.GetServices<Rule>()));
        services.TryAddSingleton<IMessageFormatter>(MessageFormatter.English);
        services.TryAddSingleton<IClinicPolicyProvider>(new SharedClinicPolicy(new ClinicPolicy()));
        services.TryAddScoped(provider => Build(provider));
        services.TryAddScoped(provider => new Worklist(
            provider.GetRequiredService<OutcomeService>(),
            provider.GetRequiredStore<IRecordStore>(),
            provider.GetRequiredStore<IWorklistStore>()));
        services.TryAddScoped(provider => new DueWork(
            provider.GetRequiredService<OutcomeService>(),
            provider.GetRequiredStore<IRecordStore>(),
            provider.GetRequiredStore<IRecordCatalog>(),
            provider.GetRequiredStore<IWorklistStore>()));
        services.TryAddScoped(provider => new ClientExporter(
            provider.GetRequiredStore<IRecordStore>(),
            provider.GetRequiredStore<IRecordCatalog>(),
            provider.GetRequiredStore<IAccessLogStore>,
            provider.GetRequiredService<TextVault>(),
            new ClinicPolicies(provider.GetRequiredService<IClinicPolicyProvider>(), provider.GetRequiredService<RuleBook>())));
        services.TryAddScoped(provider => new RecordVerifier(
            provider.GetRequiredStore<IRecordStore>(),
            provider.GetRequiredStore<IStoreInspection>(),
            provider.GetRequiredService<TextVault>(),
            new HostClock(provider.GetRequiredService<TimeProvider>())));
        services.TryAddScoped(provider => new KeyRotation(
            provider.GetRequiredStore<IRecordKeyStore>(),
            provider.GetRequiredStore<IStoreInspection>(),
            provider.GetRequiredService<TextVault>()));
        services.TryAddScoped(provider => new StoreTransfer(
            provider.GetRequiredStore<IRecordStore>(),
            provider.GetRequiredStore<IStoreInspection>(),
            provider.GetRequiredService<TextVault>(),
            new HostClock(provider.GetRequiredService<TimeProvider>())));
        services.TryAddScoped(provider => new EventFeed(
            provider.GetRequiredStore<IEventFeedStore>(),
            provider.GetRequiredService<TextVault>(),
            new ClinicPolicies(provider.GetRequiredService<IClinicPolicyProvider>(), provider.GetRequiredService<RuleBook>())));
        configure?.Invoke(new TherapyOutcomesBuilder(services));
        return services;
    }

    private static OutcomeService Build(IServiceProvider provider)
    {
        var rules = provider.GetRequiredService<RuleBook>();
        var policies = provider.GetRequiredService<IClinicPolicyProvider>();

        // Fail early where it costs nothing. A host with policies of its own need not have a clinic of this name.
        if (policies is SharedClinicPolicy shared)
        {
            rules.Validate(shared.Policy);
        }

        return new OutcomeService(
            provider.GetRequiredStore<IRecordStore>(),
            rules,
            policies,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<TextVault>(),
            provider.GetRequiredService<RecordCache>(),
            provider.GetRequiredService<RecordGate>(),
            new AppendedHandlers(provider.GetServices<IAppendedHandler>));
    }

    private static TextStorage TextsOf(IServiceProvider provider) =>
        TextStorage.Of([.. provider.GetServices<TextStorage>()], provider.GetService<IMasterKeyProvider>());

    private static TextVault VaultOf(IServiceProvider provider)
    {
        var texts = TextsOf(provider);
        var store = provider.GetRequiredStore<IRecordStore>();
        var keys = texts.IsSealed ? provider.GetRequiredStore<IRecordKeyStore>() : store as IRecordKeyStore;
        return texts.Over(store, keys, provider.GetRequiredService<SecretCache>());
    }

    // A store need not implement everything. Whoever needs the rest learns what is missing.
    internal static T GetRequiredStore<T>(this IServiceProvider provider)
        where T : class => provider.GetService<T>() ?? throw MissingStore.For<T>();
}
