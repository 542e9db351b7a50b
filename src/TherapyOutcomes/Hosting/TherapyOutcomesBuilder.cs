using Microsoft.Extensions.DependencyInjection.Extensions;
using TherapyOutcomes;
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

    /// <summary>Stores records in memory, for trials and tests. Nothing survives the process.</summary>
    /// <returns>This builder.</returns>
    public TherapyOutcomesBuilder UseInMemoryStore()
    {
        Services.TryAddSingleton<InMemoryRecordStore>();
        Services.Replace(ServiceDescriptor.Singleton<IRecordStore>(provider => provider.GetRequiredService<InMemoryRecordStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IRecordCatalog>(provider => provider.GetRequiredService<InMemoryRecordStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IWorklistStore>(provider => provider.GetRequiredService<InMemoryRecordStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IRecordKeyStore>(provider => provider.GetRequiredService<InMemoryRecordStore>()));
        return this;
    }

    /// <summary>
    /// Seals texts with keys that are wrapped with a master key in memory, for trials and tests. The texts cannot be read after the process
    /// has ended. An <see cref="IRecordKeyStore"/> must be registered as a singleton, because the vault is one.
    /// </summary>
    /// <returns>This builder.</returns>
    public TherapyOutcomesBuilder UseInMemoryVault()
    {
        Services.Replace(ServiceDescriptor.Singleton<ITextVault>(provider => new InMemoryTextVault(
            provider.GetRequiredStore<IRecordKeyStore>(),
            provider.GetRequiredService<TimeProvider>())));
        return this;
    }
}
