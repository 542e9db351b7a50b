using System.Text;
using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>The answer to a command that was accepted.</summary>
internal sealed class DoneReply(string json) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => BodyWriter.WriteAsync(httpContext, StatusCodes.Status200OK, ReadReply.Json, Encoding.UTF8.GetBytes(json));
}
