using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Running;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides the method that makes a host do due work.</summary>
public static class RunnerServiceCollectionExtensions
{
    /// <summary>
    /// Adds a hosted service that does due work (<see cref="TherapyOutcomes.Running.DueWork"/>) once a minute, or as often as the options say. Several processes may
    /// have one; they share the work. A run that fails is logged and tried again.
    /// </summary>
    /// <param name="services">The host's services. They need <c>AddTherapyOutcomes</c> with a store that commits by itself.</param>
    /// <param name="configure">A function that sets the options; null for the defaults.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// Logs contain ids, codes and counts, and no client text. With <see cref="StoreMode.HostTransaction"/>, nobody begins the transaction that the store asks
    /// for, so each run fails with TO3013: let another process, whose store is <see cref="StoreMode.Immediate"/>, do the due work.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="RunnerOptions.Interval"/> is out of range.</exception>
    public static IServiceCollection AddTherapyOutcomesRunner(this IServiceCollection services, Action<RunnerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new RunnerOptions();
        configure?.Invoke(options);
        options.Validate();
        services.AddLogging();
        services.TryAddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, Runner>());
        return services;
    }
}
