using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Shows a page with a code for what failed in the host, and logs the rest. Other exceptions are the host's to handle.</summary>
internal sealed partial class PageFailure(Site site) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException failure)
        {
            var http = context.HttpContext;
            LogFailure(http.RequestServices.GetRequiredService<ILogger<PageFailure>>(), failure.Code, failure);
            return Trouble.Failed(PageFrame.Of(http, site), failure.Code);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A page failed with {Code}.")]
    private static partial void LogFailure(ILogger logger, string code, Exception exception);
}
