using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Limits;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Makes those wait who ask for pages too often.</summary>
internal sealed class PageLimit(Site site, RequestRates rates) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        rates.WaitOf(context.HttpContext) is { } wait
            ? ValueTask.FromResult<object?>(Trouble.TooMany(PageFrame.Of(context.HttpContext, site), wait))
            : next(context);
}
