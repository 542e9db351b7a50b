using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Cards;

/// <summary>Shows what a therapist needs to know about a client between two sessions.</summary>
internal static class CardPageEndpoints
{
    public static void Map(PageRoutes pages) => pages.Page("/pages/episodes/{episode}/card", OutcomeArea.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(PageVisit page)
    {
        var episode = page.Visit.Episode;
        if (await page.Get<OutcomeService>().WriteCardAsync(page.Clinic, episode, page.Words.Language, null, page.Canceled).ConfigureAwait(false) is not { } card)
        {
            return Trouble.NotFound(page);
        }

        await page.Visit.NoteAsync(AccessKind.Card, RecordKey.For(page.Clinic, episode)).ConfigureAwait(false);
        return Pages.Show(CardSheet.Of(page, CardView.Of(card)));
    }
}
