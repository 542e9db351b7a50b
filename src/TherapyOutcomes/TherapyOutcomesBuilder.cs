using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

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
        return this;
    }
}
