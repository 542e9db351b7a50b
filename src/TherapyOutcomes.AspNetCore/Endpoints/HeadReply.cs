using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Keeps the body of an answer to HEAD from being sent, also where the server would send it.</summary>
internal sealed class HeadReply : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            context.HttpContext.Response.Body = Stream.Null;
        }

        return next(context);
    }
}
