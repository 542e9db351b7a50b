using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Adds routes that only admitted callers reach.</summary>
internal static class OutcomeRoutes
{
    /// <summary>Adds a read that is in one area, and about the record that its path names, if it names one.</summary>
    public static RouteHandlerBuilder Read(this IEndpointRouteBuilder routes, string pattern, OutcomeArea area, Func<Visit, Task<IResult>> answer) => routes.MapRead(
        pattern,
        (HttpContext http) => AdmittedAsync(http, async visit =>
            await visit.Get<Doorkeeper>().AllowsAsync(http, visit.Caller, area, visit.RouteRecord()).ConfigureAwait(false)
                ? await answer(visit).ConfigureAwait(false)
                : Problems.Forbidden()));

    /// <summary>Adds something that is sent. The handler asks for the area, which depends on what is sent.</summary>
    public static RouteHandlerBuilder Send(this IEndpointRouteBuilder routes, string pattern, Func<Visit, Task<IResult>> answer) => routes.MapPost(
        pattern,
        (Delegate)((HttpContext http) => SameOrigin.IsForeign(http.Request) ? Task.FromResult(Problems.ForeignOrigin()) : AdmittedAsync(http, answer)));

    private static async Task<IResult> AdmittedAsync(HttpContext http, Func<Visit, Task<IResult>> answer)
    {
        var admission = await http.RequestServices.GetRequiredService<Doorkeeper>().AdmitAsync(http).ConfigureAwait(false);
        return admission.Caller is { } caller
            ? await answer(new Visit(http, caller)).ConfigureAwait(false)
            : admission.IsSignedIn ? Problems.Forbidden() : Problems.SignInFirst();
    }
}
