using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Replies;

internal static class BodyWriter
{
    public static async Task WriteAsync(HttpContext http, int status, string contentType, byte[] body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
    }
}
