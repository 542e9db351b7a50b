using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Limits;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Makes those wait who ask too often.</summary>
internal sealed class RequestLimit(RequestRates rates) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        rates.WaitOf(context.HttpContext) is { } wait ? ValueTask.FromResult<object?>(Problems.TooMany(wait)) : next(context);
}
