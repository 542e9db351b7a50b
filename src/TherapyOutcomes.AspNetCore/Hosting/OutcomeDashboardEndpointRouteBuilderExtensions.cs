using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore;
using TherapyOutcomes.AspNetCore.Dashboard;
using TherapyOutcomes.AspNetCore.Dashboard.Assets;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Limits;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Provides the method that adds the library's pages to a host.</summary>
public static class OutcomeDashboardEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Adds the dashboard below a path: the worklist, clients' cards, episodes with forms for what can be done, referrals, feedback, education, rules,
    /// measures, the workflow and the report. The pages work without JavaScript.
    /// </summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">The path of the worklist, such as <c>/outcomes</c>. The endpoints of <c>MapTherapyOutcomes</c> can be below the same path.</param>
    /// <param name="configure">A function that says how the dashboard fits into the host's site; null for the defaults.</param>
    /// <returns>The group of the pages, to add what the host wants of all of them. That can only close them further.</returns>
    /// <remarks>
    /// Nobody is let in whom no policy lets in (<see cref="OutcomeWebOptions.Require"/>). Until the host names one, only requests from its own machine are
    /// answered, and only in the environment Development. Whoever isn't signed in is sent to the host's sign-in.
    /// </remarks>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> or <paramref name="prefix"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><c>AddTherapyOutcomesWeb</c> was not called.</exception>
    public static IEndpointConventionBuilder MapTherapyOutcomesDashboard(
        this IEndpointRouteBuilder endpoints, string prefix, Action<OutcomeDashboardOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var web = endpoints.RequiredWebOptions();
        var options = new OutcomeDashboardOptions();
        configure?.Invoke(options);
        options.Validate();
        var site = new Site(prefix.TrimEnd('/'), options.BackToSite, options.IsReadOnly || web.IsReadOnly);
        var group = endpoints.MapGroup(prefix).ExcludeFromDescription();
        AssetEndpoints.Map(group);
        var pages = group.MapGroup(string.Empty);
        pages.AddEndpointFilter<PageHeaders>()
            .AddEndpointFilter(new PageLimit(site, endpoints.ServiceProvider.GetRequiredService<RequestRates>()))
            .AddEndpointFilter(new PageFailure(site));
        DashboardEndpoints.Map(pages, site);
        return group;
    }
}
