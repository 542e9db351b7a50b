using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>Sends a body that is known as a whole, with its length.</summary>
internal static class Body
{
    public static async Task WriteAsync(HttpContext http, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
    }
}
