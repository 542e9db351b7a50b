using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>What was asked for, with an entity tag. Whoever has it already learns only that it is still the same.</summary>
internal sealed class ReadReply(byte[] body, string contentType = ReadReply.Json) : IResult
{
    public ReadReply(string content, string contentType = Json)
        : this(Encoding.UTF8.GetBytes(content), contentType)
    {
    }

    public const string Json = "application/json; charset=utf-8";
    public const string Html = "text/html; charset=utf-8";

    /// <summary>What decides whether it is still the same; null for the whole answer.</summary>
    public string? Tagged { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Tagged is null ? body : Encoding.UTF8.GetBytes(Tagged)).AsSpan(0, 16))}\"");
        var response = httpContext.Response;
        response.GetTypedHeaders().ETag = tag;
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await BodyWriter.WriteAsync(httpContext, StatusCodes.Status200OK, contentType, body).ConfigureAwait(false);
    }
}
