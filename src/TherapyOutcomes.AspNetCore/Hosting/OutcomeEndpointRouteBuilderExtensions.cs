using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.AspNetCore.OpenApi;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Provides the method that adds the library's endpoints to a host.</summary>
public static class OutcomeEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Adds the library's endpoints below a path: one POST for every command, and reads of the worklist, records, letters, reports and the feed.
    /// <c>openapi.json</c> below the same path describes them.
    /// </summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">The path below which the endpoints are, such as <c>/outcomes</c>.</param>
    /// <returns>The group of the endpoints, to add what the host wants of all of them. That can only close them further.</returns>
    /// <remarks>
    /// Nobody is let in whom no policy lets in (<see cref="OutcomeWebOptions.Require"/>). Until the host names one, only requests from its own machine are
    /// answered, and only in the environment Development.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><c>AddTherapyOutcomesWeb</c> was not called.</exception>
    public static IEndpointConventionBuilder MapTherapyOutcomes(this IEndpointRouteBuilder endpoints, string prefix)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        _ = endpoints.RequiredWebOptions();
        var group = endpoints.MapGroup(prefix).ExcludeFromDescription();
        group.AddEndpointFilter<HardenedReply>().AddEndpointFilter<RequestLimit>().AddEndpointFilter<FailureReply>().AddEndpointFilter<RouteIds>();
        CommandEndpoints.Map(group);
        EpisodeEndpoints.Map(group);
        RecordEndpoints.Map(group);
        LetterEndpoints.Map(group);
        ClientEndpoints.Map(group);
        WorklistEndpoints.Map(group);
        FeedEndpoints.Map(group);
        ReportEndpoints.Map(group);
        OpenApiEndpoints.Map(group);
        return group;
    }

    internal static OutcomeWebOptions RequiredWebOptions(this IEndpointRouteBuilder endpoints) =>
        endpoints.ServiceProvider.GetService<OutcomeWebOptions>()
        ?? throw new InvalidOperationException("The endpoints need services. Call builder.Services.AddTherapyOutcomesWeb(…) before the app is built.");
}
