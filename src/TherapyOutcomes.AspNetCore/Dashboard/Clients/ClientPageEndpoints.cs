using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;

namespace TherapyOutcomes.AspNetCore.Dashboard.Clients;

/// <summary>Shows how things stand with a client, over all of their episodes.</summary>
internal static class ClientPageEndpoints
{
    public static void Map(PageRoutes pages) => pages.Page("/pages/clients/{client}", OutcomeArea.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(PageVisit page) =>
        await ClientReader.ReadAsync(page, page.Visit.Client).ConfigureAwait(false) is { } view ? Pages.Show(ClientPage.Of(page, view)) : Trouble.NotFound(page);
}
