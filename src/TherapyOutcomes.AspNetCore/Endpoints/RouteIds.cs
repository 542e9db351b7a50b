using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Refuses a path with an id that no record can have, before anything is looked up.</summary>
internal sealed class RouteIds : IEndpointFilter
{
    public const string Allowed = "1 to 64 characters from A-Z a-z 0-9 . _ -";

    private static readonly string[] Names = ["episode", "client", "practitioner"];

    /// <summary>Returns the name of the path's id that no record can have; null if there is none.</summary>
    public static string? Invalid(HttpContext http) => Array.Find(Names, name =>
        http.Request.RouteValues.TryGetValue(name, out var value) && !EpisodeId.TryParse(value as string, null, out _));

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => Invalid(context.HttpContext) is { } name
        ? ValueTask.FromResult<object?>(Problems.Malformed(ErrorCodes.IdInvalid, name, "The path has no valid id.", Allowed))
        : next(context);
}
