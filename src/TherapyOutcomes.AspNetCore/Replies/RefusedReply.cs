using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>What rules refuse, with their findings. Its status is 422, so that nobody takes it for what was asked for.</summary>
internal sealed class RefusedReply(byte[] json) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        BodyWriter.WriteAsync(httpContext, StatusCodes.Status422UnprocessableEntity, ReadReply.Json, json);
}
