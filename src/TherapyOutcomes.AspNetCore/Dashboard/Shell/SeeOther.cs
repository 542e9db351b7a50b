using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Sends the browser to a page of ours after a form was taken, so that loading that page again sends nothing again.</summary>
internal sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
