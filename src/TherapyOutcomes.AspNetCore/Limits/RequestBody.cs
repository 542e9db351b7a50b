using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TherapyOutcomes.AspNetCore.Limits;

/// <summary>Reads a body of JSON, and no more of it than is allowed.</summary>
internal static class RequestBody
{
    /// <summary>Returns the bytes of the body; null if it is longer than allowed.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most + 1L;
        }

        var buffer = new byte[Math.Min(most + 1, Math.Max(4_096, (int)(request.ContentLength ?? 0) + 1))];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            if (length > most)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(most + 1, buffer.Length * 2));
            }
        }
    }

    public static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType() && string.IsNullOrEmpty(request.Headers.ContentEncoding);
}
