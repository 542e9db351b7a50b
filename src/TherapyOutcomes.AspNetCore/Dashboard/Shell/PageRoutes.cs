using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Endpoints;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Adds the routes of pages and forms, which only admitted callers reach.</summary>
internal sealed class PageRoutes(IEndpointRouteBuilder routes, Site site)
{
    /// <summary>Adds a page that is in one area, and about the record that its path names, if it names one.</summary>
    public void Page(string pattern, OutcomeArea area, Func<PageVisit, Task<IResult>> show) => routes.MapRead(
        pattern,
        (HttpContext http) => AdmittedAsync(http, async page =>
            await page.MayAsync(area, page.Visit.RouteRecord()).ConfigureAwait(false) ? await show(page).ConfigureAwait(false) : Trouble.Forbidden(page)));

    /// <summary>Adds what a form sends. The handler asks for the area, which depends on what is sent.</summary>
    public void Form(string pattern, Func<PageVisit, Task<IResult>> take) => routes.MapPost(
        pattern,
        (Delegate)((HttpContext http) => AdmittedAsync(http, async page =>
            SameOrigin.IsForeign(http.Request) ? Trouble.Stale(page)
            : !await SentForm.CanBeReadAsync(http, page.Get<OutcomeWebOptions>().MaxBodyBytes).ConfigureAwait(false) ? Trouble.Malformed(page)
            : !await SentForm.IsOursAsync(page).ConfigureAwait(false) ? Trouble.Stale(page)
            : site.IsReadOnly ? Trouble.ReadOnly(page)
            : await take(page).ConfigureAwait(false))));

    private async Task<IResult> AdmittedAsync(HttpContext http, Func<PageVisit, Task<IResult>> answer)
    {
        var frame = PageFrame.Of(http, site);
        var doorkeeper = http.RequestServices.GetRequiredService<Doorkeeper>();
        var admission = await doorkeeper.AdmitAsync(http).ConfigureAwait(false);
        if (admission.Caller is not { } caller)
        {
            return admission.IsSignedIn ? Trouble.Forbidden(frame) : await SignInAsync(http, frame).ConfigureAwait(false);
        }

        var page = new PageVisit(new Visit(http, caller), frame.Site, frame.Words)
        {
            HasMenu = await doorkeeper.AllowsAsync(http, caller, OutcomeArea.Read).ConfigureAwait(false),
        };
        return RouteIds.Invalid(http) is null ? await answer(page).ConfigureAwait(false) : Trouble.NotFound(page);
    }

    // The host's sign-in knows where its page is. Where there is none, nobody can be asked in.
    private static async Task<IResult> SignInAsync(HttpContext http, PageFrame frame) =>
        http.RequestServices.GetService<IAuthenticationSchemeProvider>() is { } schemes && await schemes.GetDefaultChallengeSchemeAsync().ConfigureAwait(false) is not null
            ? Results.Challenge()
            : Trouble.SignInFirst(frame);
}
