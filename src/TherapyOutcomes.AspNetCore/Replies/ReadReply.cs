using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>What was asked for, with an entity tag. Whoever has it already learns only that it is still the same.</summary>
internal sealed class ReadReply(ReadOnlyMemory<byte> body, string contentType = Json.ContentType) : IResult
{
    public ReadReply(string content, string contentType = Json.ContentType)
        : this(Encoding.UTF8.GetBytes(content), contentType)
    {
    }

    public const string Html = "text/html; charset=utf-8";

    /// <summary>Where in the body is what makes no new answer by itself; empty unless given.</summary>
    public Range Untagged { get; init; }

    /// <summary>A page for people.</summary>
    public static ReadReply OfPage(Action<TextWriter> write)
    {
        var page = new MemoryStream();
        using (var writer = new StreamWriter(page, leaveOpen: true))
        {
            write(writer);
        }

        return new ReadReply(page.GetBuffer().AsMemory(0, (int)page.Length), Html);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = new EntityTagHeaderValue($"\"{Tag()}\"");
        var response = httpContext.Response;
        response.GetTypedHeaders().ETag = tag;
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await Body.WriteAsync(httpContext, StatusCodes.Status200OK, contentType, body).ConfigureAwait(false);
    }

    private string Tag()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(body.Span[..Untagged.Start]);
        hash.AppendData(body.Span[Untagged.End..]);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
