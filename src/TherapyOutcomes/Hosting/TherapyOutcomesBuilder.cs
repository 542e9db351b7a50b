using Microsoft.Extensions.DependencyInjection.Extensions;
using TherapyOutcomes;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures the library. Used while the host starts; not thread-safe.</summary>
public sealed class TherapyOutcomesBuilder
{
    internal TherapyOutcomesBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Uses one policy for all clinics.</summary>
    /// <param name="policy">The policy; checked when the service is first built.</param>
    public TherapyOutcomesBuilder UsePolicy(ClinicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Services.Replace(ServiceDescriptor.Singleton<IClinicPolicies>(new SharedClinicPolicy(policy)));
        return this;
    }

    /// <summary>Words findings and next steps in a language: the <see cref="IMessageFormatter"/> among the host's services.</summary>
    /// <param name="languageTag">A tag such as <c>es</c> or <c>es-MX</c>; English where the library does not write the language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="languageTag"/> is null.</exception>
    public TherapyOutcomesBuilder UseLanguage(string languageTag) => UseMessages(MessageFormatter.For(languageTag));

    /// <summary>Words findings and next steps with a host's own formatter.</summary>
    /// <param name="formatter">The formatter; one instance serves all threads.</param>
    /// <exception cref="ArgumentNullException"><paramref name="formatter"/> is null.</exception>
    public TherapyOutcomesBuilder UseMessages(IMessageFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Services.Replace(ServiceDescriptor.Singleton(formatter));
        return this;
    }

    /// <summary>Adds a rule of the host's own.</summary>
    /// <typeparam name="TRule">The rule; one instance serves all threads.</typeparam>
    public TherapyOutcomesBuilder AddRule<TRule>()
        where TRule : Rule, new()
    {
        Services.AddSingleton<Rule>(new TRule());
        return this;
    }

    /// <summary>Keeps records in memory: for trials and tests, nothing survives the process.</summary>
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
    /// Seals texts with keys that are wrapped under a master key in memory: for trials and tests, the texts can't be read after the
    /// process has ended. The store must be an <see cref="IRecordKeyStore"/>.
    /// </summary>
    public TherapyOutcomesBuilder UseInMemoryVault()
    {
        Services.Replace(ServiceDescriptor.Singleton<ITextVault>(provider => new InMemoryTextVault(
            provider.GetRequiredService<IRecordKeyStore>(),
            provider.GetRequiredService<TimeProvider>())));
        return this;
    }
}
