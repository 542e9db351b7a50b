using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Leads on to a page after something was recorded, so that loading it again records nothing.</summary>
internal sealed class SeeOtherResult(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
