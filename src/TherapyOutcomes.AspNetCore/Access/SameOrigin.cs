using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>
/// Recognizes a request that a page of another site makes with the user's cookies. Browsers say where a request comes from; programs that aren't browsers
/// say nothing, and have no cookies to misuse.
/// </summary>
internal static class SameOrigin
{
    public static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return false;
        }

        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site != "same-origin";
        }

        // A proxy may have changed the scheme, so only the host is compared.
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
