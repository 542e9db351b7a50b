using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>
/// Turns fragments into answers. Each page is a function from what it shows to a fragment, in a <c>.razor</c> file of its own: components would have to make
/// everything public that they are given.
/// </summary>
internal static class Pages
{
    public static IResult Show(RenderFragment page, int status = StatusCodes.Status200OK) =>
        new RazorComponentResult<PageBody>(new Dictionary<string, object?> { [nameof(PageBody.Content)] = page }) { StatusCode = status };
}
