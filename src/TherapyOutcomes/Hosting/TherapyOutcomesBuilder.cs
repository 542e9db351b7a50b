using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TherapyOutcomes;
using TherapyOutcomes.Handlers;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures the library while the host starts. Not thread-safe.</summary>
public sealed class TherapyOutcomesBuilder
{
    internal TherapyOutcomesBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Uses one policy for all clinics.</summary>
    /// <param name="policy">The policy. It is validated when the service is first created.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public TherapyOutcomesBuilder UsePolicy(ClinicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Services.Replace(ServiceDescriptor.Singleton<IClinicPolicyProvider>(new SharedClinicPolicy(policy)));
        return this;
    }

    /// <summary>Uses one policy for all clinics, read from configuration.</summary>
    /// <param name="settings">The settings, such as <c>configuration.GetSection("TherapyOutcomes").AsEnumerable(makePathsRelative: true)</c>.</param>
    /// <returns>This builder.</returns>
    /// <remarks>See <see cref="ClinicPolicy.WithSettings(IEnumerable{KeyValuePair{string, string}})"/> for the keys. A provider of its own binds the settings of each clinic with it.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2008: a setting is unknown or has a value that is not allowed. The message names its key.</exception>
    public TherapyOutcomesBuilder BindPolicy(IEnumerable<KeyValuePair<string, string?>> settings) =>
        UsePolicy(new ClinicPolicy().WithSettings(settings));

    /// <summary>Sets the policy of all clinics from a section of a configuration. Messages name the keys as they are in the whole configuration.</summary>
    /// <param name="settings">Pairs of key and value, with keys that are relative to the section.</param>
    /// <param name="section">The path of the section, such as <c>TherapyOutcomes</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> or <paramref name="section"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">A setting can't be used. The message names its key.</exception>
    public TherapyOutcomesBuilder BindPolicy(IEnumerable<KeyValuePair<string, string?>> settings, string section) =>
        UsePolicy(new ClinicPolicy().WithSettings(settings, section));

    /// <summary>
    /// Sets the language of findings and next steps. It determines which <see cref="IMessageFormatter"/> is registered with the host's
    /// services.
    /// </summary>
    /// <param name="languageTag">A language tag such as <c>es</c> or <c>es-MX</c>. Unsupported languages fall back to English.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="languageTag"/> is null.</exception>
    public TherapyOutcomesBuilder UseLanguage(string languageTag) => UseMessages(MessageFormatter.For(languageTag));

    /// <summary>Uses the host's own formatter for findings and next steps.</summary>
    /// <param name="formatter">The formatter. A single instance serves all threads.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="formatter"/> is null.</exception>
    public TherapyOutcomesBuilder UseMessages(IMessageFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Services.Replace(ServiceDescriptor.Singleton(formatter));
        return this;
    }

    /// <summary>
    /// Adds one of the host's own rules. If a rule's id is already in use, which includes adding the same rule twice, creating the service
    /// fails with TO2005.
    /// </summary>
    /// <typeparam name="TRule">The type of the rule. A single instance serves all threads.</typeparam>
    /// <returns>This builder.</returns>
    /// <remarks>
    /// A rule whose constructor has parameters is registered with the host's services instead:
    /// <c>services.AddSingleton&lt;Rule, MyRule&gt;()</c>.
    /// </remarks>
    public TherapyOutcomesBuilder AddRule<TRule>()
        where TRule : Rule, new()
    {
        return AddRule(new TRule());
    }

    /// <summary>Adds one of the host's own rules, such as one that the host configured.</summary>
    /// <param name="rule">The rule. This instance serves all threads.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public TherapyOutcomesBuilder AddRule(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Services.AddSingleton(rule);
        return this;
    }

    /// <summary>
    /// Uses a store. It is registered for each interface that it implements: <see cref="IRecordStore"/> and possibly
    /// <see cref="IRecordCatalog"/>, <see cref="IWorklistStore"/>, <see cref="IRecordKeyStore"/>, <see cref="IStoreInspection"/> and
    /// <see cref="IEventFeedStore"/>. Whoever needs one that it does not implement gets TO2007 with the names of both.
    /// </summary>
    /// <typeparam name="TStore">The type of the store. The container creates it, with what its constructor asks for.</typeparam>
    /// <param name="lifetime">
    /// The lifetime of the store. A store over the host's database connection is usually scoped.
    /// </param>
    /// <returns>This builder.</returns>
    public TherapyOutcomesBuilder UseStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(
        ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TStore : class, IRecordStore
    {
        Services.TryAdd(ServiceDescriptor.Describe(typeof(TStore), typeof(TStore), lifetime));
        return ForwardTo<TStore>(lifetime);
    }

    /// <summary>Uses a store that the host creates itself. Otherwise, it is like <see cref="UseStore{TStore}(ServiceLifetime)"/>.</summary>
    /// <typeparam name="TStore">The type of the store.</typeparam>
    /// <param name="create">A function that creates the store.</param>
    /// <param name="lifetime">The lifetime of the store.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is null.</exception>
    public TherapyOutcomesBuilder UseStore<TStore>(Func<IServiceProvider, TStore> create, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TStore : class, IRecordStore
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.TryAdd(ServiceDescriptor.Describe(typeof(TStore), create, lifetime));
        return ForwardTo<TStore>(lifetime);
    }

    /// <summary>
    /// Adds a handler that is called with the events of each command in the host's transaction, such as to write messages into an outbox. Handlers are called
    /// in the order in which they were added.
    /// </summary>
    /// <typeparam name="THandler">The type of the handler. The container creates it, with what its constructor asks for. Adding it twice adds it once.</typeparam>
    /// <param name="lifetime">The lifetime of the handler. One that writes through the host's context is scoped, as the context is.</param>
    /// <returns>This builder.</returns>
    /// <remarks>
    /// It needs a store within the host's transaction, such as that of <c>UseEntityFrameworkStore</c> in <c>StoreMode.HostTransaction</c>. With any other,
    /// the first command fails with TO2016.
    /// </remarks>
    public TherapyOutcomesBuilder AddAppendedHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where THandler : class, IAppendedHandler
    {
        Services.TryAddEnumerable(ServiceDescriptor.Describe(typeof(IAppendedHandler), typeof(THandler), lifetime));
        return this;
    }

    /// <summary>Stores records in memory, for trials and tests. Nothing survives the process.</summary>
    /// <returns>This builder.</returns>
    public TherapyOutcomesBuilder UseInMemoryStore() => UseStore<InMemoryRecordStore>(ServiceLifetime.Singleton);

    /// <summary>
    /// Seals the texts of clients with keys that the host's master keys wrap. The store must implement <see cref="IRecordKeyStore"/>. Master keys that are
    /// chosen later replace these; together with <see cref="StoreTextUnencrypted"/>, creating the service fails with TO2015.
    /// </summary>
    /// <param name="masterKeys">
    /// The master keys, such as <c>new MasterKeyFile("/run/secrets/outcomes.keys")</c> or <c>MasterKeyRing.FromEnvironment("OUTCOMES_KEYS")</c>. A single
    /// instance serves all threads.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="masterKeys"/> is null.</exception>
    public TherapyOutcomesBuilder UseMasterKeys(IMasterKeyProvider masterKeys)
    {
        ArgumentNullException.ThrowIfNull(masterKeys);
        return Store(TextStorage.Sealed(masterKeys));
    }

    /// <summary>Seals the texts of clients like <see cref="UseMasterKeys(IMasterKeyProvider)"/>, with a provider that the container creates.</summary>
    /// <typeparam name="TProvider">The type of the provider, such as one over the host's key management service. A single instance serves all threads.</typeparam>
    /// <returns>This builder.</returns>
    public TherapyOutcomesBuilder UseMasterKeys<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>()
        where TProvider : class, IMasterKeyProvider
    {
        Services.TryAddSingleton<TProvider>();
        Services.AddSingleton(provider => TextStorage.Sealed(provider.GetRequiredService<TProvider>()));
        return this;
    }

    /// <summary>
    /// Stores texts as they are, without master keys, where no text is real or something else protects the store. Whoever can read the store can read
    /// the words, and no client can be erased. Together with master keys, creating the service fails with TO2015.
    /// </summary>
    /// <returns>This builder.</returns>
    public TherapyOutcomesBuilder StoreTextUnencrypted() => Store(TextStorage.Unencrypted);

    private TherapyOutcomesBuilder Store(TextStorage texts)
    {
        Services.AddSingleton(texts);
        return this;
    }

    private TherapyOutcomesBuilder ForwardTo<TStore>(ServiceLifetime lifetime)
        where TStore : class, IRecordStore
    {
        Forward<IRecordStore, TStore>(lifetime);
        Forward<IRecordCatalog, TStore>(lifetime);
        Forward<IWorklistStore, TStore>(lifetime);
        Forward<IRecordKeyStore, TStore>(lifetime);
        Forward<IStoreInspection, TStore>(lifetime);
        Forward<IEventFeedStore, TStore>(lifetime);
        Forward<IAccessLogStore, TStore>(lifetime);
        return this;
    }

    // An interface that the store lacks is registered, too. Otherwise, another store's registration would answer for it.
    private void Forward<TService, TStore>(ServiceLifetime lifetime)
        where TService : class
        where TStore : class, IRecordStore =>
        Services.Replace(ServiceDescriptor.Describe(
            typeof(TService),
            provider => provider.GetRequiredService<TStore>() as TService ?? throw MissingStore.In<TStore, TService>(),
            lifetime));
}
