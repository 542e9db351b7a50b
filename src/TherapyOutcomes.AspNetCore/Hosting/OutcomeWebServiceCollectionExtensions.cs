using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TherapyOutcomes.AspNetCore;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Hosting;
using TherapyOutcomes.AspNetCore.Limits;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides the method that registers what the library's endpoints need.</summary>
public static class OutcomeWebServiceCollectionExtensions
{
    /// <summary>Adds the services of the library's endpoints, and says who may do what.</summary>
    /// <param name="services">The host's services. They need <c>AddTherapyOutcomes</c>, and the host's authentication and authorization.</param>
    /// <param name="configure">
    /// A function that names a policy for each area. Without it, only the developer's own machine is served, in the environment Development.
    /// </param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// The host does not start with a policy of all clinics that can't be used (<c>UsePolicy</c>, <c>BindPolicy</c>): the error names the setting. To read the
    /// options from a configuration, call <see cref="OutcomeWebOptions.Bind"/> in <paramref name="configure"/>. Register an <see cref="IClinicAccessor"/> or
    /// <see cref="IActorAccessor"/> of your own to find clinic and actor elsewhere than in claims.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    public static IServiceCollection AddTherapyOutcomesWeb(this IServiceCollection services, Action<OutcomeWebOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new OutcomeWebOptions();
        configure?.Invoke(options);
        options.Validate();
        services.AddAuthorization();
        services.AddAntiforgery();
        services.AddRazorComponents();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options);
        services.TryAddSingleton<RequestRates>();
        services.TryAddSingleton<IClinicAccessor, ClaimsClinicAccessor>();
        services.TryAddSingleton<IActorAccessor, ClaimsActorAccessor>();
        services.TryAddScoped<Doorkeeper>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PolicyAtStart>());
        return services;
    }
}
