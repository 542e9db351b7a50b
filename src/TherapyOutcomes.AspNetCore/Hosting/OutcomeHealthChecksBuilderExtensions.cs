using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TherapyOutcomes.AspNetCore;
using TherapyOutcomes.AspNetCore.Health;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides the method that adds the library's health checks to a host.</summary>
public static class OutcomeHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds three health checks: <c>therapyoutcomes-store</c> (the store can be reached and has the right schema), <c>therapyoutcomes-master-keys</c> (the
    /// current master key wraps and unwraps) and <c>therapyoutcomes-due-work</c> (due work is done in time).
    /// </summary>
    /// <param name="builder">The builder that <c>services.AddHealthChecks()</c> returns. The services need <c>AddTherapyOutcomes</c>.</param>
    /// <param name="configure">A function that says what is looked at, and from when the checks complain; null for the defaults.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// All have the tag <c>therapyoutcomes</c>. The first two also have <c>ready</c>, because without a store or keys no request can be answered. Due work
    /// that waits is no reason to send requests elsewhere. What a check reports has counts and error codes, and no id of a record.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range. The exception names it.</exception>
    public static IHealthChecksBuilder AddTherapyOutcomes(this IHealthChecksBuilder builder, Action<OutcomeHealthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new OutcomeHealthOptions();
        configure?.Invoke(options);
        options.Validate();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Add(Check(StoreHealthCheck.Name, services => new StoreHealthCheck(services), options, "ready"));
        builder.Add(Check(MasterKeysHealthCheck.Name, services => new MasterKeysHealthCheck(services), options, "ready"));
        if (options.ChecksDueWork)
        {
            var turns = new ClinicTurns();
            builder.Add(Check(DueWorkHealthCheck.Name, services => new DueWorkHealthCheck(services, options, turns), options));
        }

        return builder;
    }

    private static HealthCheckRegistration Check(string name, Func<IServiceProvider, IHealthCheck> create, OutcomeHealthOptions options, params string[] tags) =>
        new(name, create, failureStatus: null, ["therapyoutcomes", .. tags], options.Timeout);
}
