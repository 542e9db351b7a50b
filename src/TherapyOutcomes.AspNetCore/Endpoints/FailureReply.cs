using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Answers what failed in the host with a code, and logs the rest. Other exceptions are the host's to handle.</summary>
internal sealed partial class FailureReply(ILogger<FailureReply> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException failure)
        {
            LogFailure(logger, failure.Code, failure);
            return Problems.Failed(failure);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A request failed with {Code}.")]
    private static partial void LogFailure(ILogger logger, string code, Exception exception);
}
