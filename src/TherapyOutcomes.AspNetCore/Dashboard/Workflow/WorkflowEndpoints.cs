using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Caseload;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.AspNetCore.Dashboard.Workflow;

/// <summary>Shows the workflow, and how many episodes are in each stage. Nothing on the page is about anybody.</summary>
internal static class WorkflowEndpoints
{
    public static void Map(PageRoutes pages) => pages.Page("/pages/workflow", OutcomeArea.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(PageVisit visit)
    {
        var episodes = await CaseloadPart.SummariesAsync(visit).ConfigureAwait(false);
        return Pages.Show(WorkflowPage.Of(visit, WorkflowView.Of(visit.Get<RuleBook>(), episodes)));
    }
}
