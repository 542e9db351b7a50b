using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Keeps pages out of caches and frames, and lets them load nothing but the dashboard's own style and script.</summary>
internal sealed class PageHeaders : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-cache, no-store"; // as the antiforgery tokens of forms want it
        headers.Pragma = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin"; // forms are checked for where they come from
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        return next(context);
    }
}
