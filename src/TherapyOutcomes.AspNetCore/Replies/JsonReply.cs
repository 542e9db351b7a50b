using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>JSON with a status. What rules refuse has another one than what was done, so that nobody takes it for that.</summary>
internal sealed class JsonReply(ReadOnlyMemory<byte> json, int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Body.WriteAsync(httpContext, status, Json.ContentType, json);
}
