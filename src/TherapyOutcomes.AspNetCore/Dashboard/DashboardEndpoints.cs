using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Dashboard.Cards;
using TherapyOutcomes.AspNetCore.Dashboard.Clients;
using TherapyOutcomes.AspNetCore.Dashboard.Education;
using TherapyOutcomes.AspNetCore.Dashboard.Episodes;
using TherapyOutcomes.AspNetCore.Dashboard.Feedback;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Dashboard.Measures;
using TherapyOutcomes.AspNetCore.Dashboard.Referrals;
using TherapyOutcomes.AspNetCore.Dashboard.Report;
using TherapyOutcomes.AspNetCore.Dashboard.Rules;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Workflow;
using TherapyOutcomes.AspNetCore.Dashboard.Worklists;

namespace TherapyOutcomes.AspNetCore.Dashboard;

/// <summary>Adds all pages of the dashboard.</summary>
internal static class DashboardEndpoints
{
    public static void Map(IEndpointRouteBuilder group, Site site)
    {
        var pages = new PageRoutes(group, site);
        WorklistPageEndpoints.Map(pages);
        CardPageEndpoints.Map(pages);
        ClientPageEndpoints.Map(pages);
        ReferralsEndpoints.Map(pages);
        FeedbackEndpoints.Map(pages);
        EducationEndpoints.Map(pages);
        RulesEndpoints.Map(pages);
        MeasuresEndpoints.Map(pages);
        WorkflowEndpoints.Map(pages);
        ReportPageEndpoints.Map(pages);
        EpisodeEndpoints.Map(pages);
        FormEndpoints.Map(pages);
    }
}
