using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>The answer to a command that was accepted.</summary>
internal sealed class DoneReply(byte[] json) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => BodyWriter.WriteAsync(httpContext, StatusCodes.Status200OK, ReadReply.Json, json);
}
