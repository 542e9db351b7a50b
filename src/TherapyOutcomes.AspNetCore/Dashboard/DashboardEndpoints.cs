using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Worklists;

namespace TherapyOutcomes.AspNetCore.Dashboard;

/// <summary>Adds all pages of the dashboard.</summary>
internal static class DashboardEndpoints
{
    public static void Map(IEndpointRouteBuilder group, Site site)
    {
        var pages = new PageRoutes(group, site);
        WorklistPageEndpoints.Map(pages);
    }
}
