using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;

namespace TherapyOutcomes.AspNetCore.Dashboard.Measures;

/// <summary>Shows all measures as the clinic has them, with their sources. Nothing on the page is about anybody.</summary>
internal static class MeasuresEndpoints
{
    public static void Map(PageRoutes pages) => pages.Page("/pages/measures", OutcomeArea.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(PageVisit visit)
    {
        var policy = await visit.PolicyAsync().ConfigureAwait(false);
        return Pages.Show(MeasuresPage.Of(visit, [.. policy.Measures.Select(MeasureEntry.Of)]));
    }
}
