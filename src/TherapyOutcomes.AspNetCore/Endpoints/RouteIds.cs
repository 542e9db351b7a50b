using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Refuses a path with an id that no record can have, before anything is looked up.</summary>
internal sealed class RouteIds : IEndpointFilter
{
    public const string Allowed = "1 to 64 characters from A-Z a-z 0-9 . _ -";

    private static readonly string[] Names = ["episode", "client", "practitioner"];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var name in Names)
        {
            if (context.HttpContext.Request.RouteValues.TryGetValue(name, out var value) && !EpisodeId.TryParse(value as string, null, out _))
            {
                return ValueTask.FromResult<object?>(Problems.Malformed(ErrorCodes.IdInvalid, name, "The path has no valid id.", Allowed));
            }
        }

        return next(context);
    }
}
