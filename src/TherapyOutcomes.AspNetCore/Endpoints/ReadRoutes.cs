using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Adds routes that are read with GET, or with HEAD: the same in every way, but for the body, which isn't sent.</summary>
internal static class ReadRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate answer) =>
        routes.MapMethods(pattern, Methods, answer).AddEndpointFilter<RouteHandlerBuilder, HeadReply>();
}
