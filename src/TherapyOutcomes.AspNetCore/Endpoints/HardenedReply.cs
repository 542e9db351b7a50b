using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Keeps answers out of caches, frames and guesses about what they are. Every answer can hold health information.</summary>
internal sealed class HardenedReply : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // Pages of letters and reports bring their own style and charts, and load nothing.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return next(context);
    }
}
