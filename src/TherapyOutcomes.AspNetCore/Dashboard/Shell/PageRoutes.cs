using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.AspNetCore.Endpoints;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Adds the routes of pages and forms, which only admitted callers reach.</summary>
internal sealed class PageRoutes(IEndpointRouteBuilder routes, Site site)
{
    /// <summary>Adds a page that is in one area, and about the record that its path names, if it names one.</summary>
    public void Page(string pattern, OutcomeArea area, Func<PageVisit, Task<IResult>> show) => routes.MapGet(
        pattern,
        (Delegate)((HttpContext http) => AdmittedAsync(http, async page =>
            await page.MayAsync(area, page.Visit.RouteRecord()).ConfigureAwait(false) ? await show(page).ConfigureAwait(false) : Trouble.Forbidden(page))));

    /// <summary>Adds what a form sends. The handler asks for the area, which depends on what is sent.</summary>
    public void Form(string pattern, Func<PageVisit, Task<IResult>> take) => routes.MapPost(
        pattern,
        (Delegate)((HttpContext http) => AdmittedAsync(http, async page =>
            SameOrigin.IsForeign(http.Request) || !await page.Get<IAntiforgery>().IsRequestValidAsync(http).ConfigureAwait(false) ? Trouble.Stale(page)
            : site.IsReadOnly ? Trouble.ReadOnly(page)
            : await take(page).ConfigureAwait(false))));

    private async Task<IResult> AdmittedAsync(HttpContext http, Func<PageVisit, Task<IResult>> answer)
    {
        var words = PageLanguage.Of(http);
        var admission = await http.RequestServices.GetRequiredService<Doorkeeper>().AdmitAsync(http).ConfigureAwait(false);
        if (admission.Caller is { } caller)
        {
            return await answer(new PageVisit(new Visit(http, caller), site with { Root = http.Request.PathBase + site.Root }, words)).ConfigureAwait(false);
        }

        return admission.IsSignedIn ? Trouble.Forbidden(words) : await SignInAsync(http, words).ConfigureAwait(false);
    }

    // The host's sign-in knows where its page is. Where there is none, nobody can be asked in.
    private static async Task<IResult> SignInAsync(HttpContext http, DashboardWords words) =>
        http.RequestServices.GetService<IAuthenticationSchemeProvider>() is { } schemes && await schemes.GetDefaultChallengeSchemeAsync().ConfigureAwait(false) is not null
            ? Results.Challenge()
            : Trouble.SignInFirst(words);
}
