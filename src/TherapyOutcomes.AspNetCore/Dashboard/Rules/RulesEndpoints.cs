using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.AspNetCore.Dashboard.Rules;

/// <summary>Shows all rules as the clinic has them, with their sources. Nothing on the page is about anybody.</summary>
internal static class RulesEndpoints
{
    public static void Map(PageRoutes pages) => pages.Page("/pages/rules", OutcomeArea.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(PageVisit visit)
    {
        var policy = await visit.PolicyAsync().ConfigureAwait(false);
        return Pages.Show(RulesPage.Of(visit, RulesView.Of(visit.Get<RuleBook>(), policy, visit.Messages)));
    }
}
