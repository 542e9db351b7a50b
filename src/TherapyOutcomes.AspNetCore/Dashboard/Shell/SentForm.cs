using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Reads what a form sends, and no more of it than any form of ours could send.</summary>
internal static class SentForm
{
    private const int MostFields = 1_000;

    /// <summary>Returns false if the body is too long, has too many fields, or can't be read as a form.</summary>
    public static async Task<bool> CanBeReadAsync(HttpContext http, int mostBytes)
    {
        if (http.Request.ContentLength > mostBytes || !http.Request.HasFormContentType)
        {
            return false;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = mostBytes;
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions
        {
            BufferBody = false,
            ValueCountLimit = MostFields,
            ValueLengthLimit = mostBytes,
            KeyLengthLimit = 256,
        }));
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            return true;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or BadHttpRequestException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Returns the name of the field that every form of ours has besides its own.</summary>
    public static string TokenOf(PageVisit page) => page.Get<IOptions<AntiforgeryOptions>>().Value.FormFieldName;

    /// <summary>True if a page of ours was sent to this user, and the form came from it.</summary>
    public static async Task<bool> IsOursAsync(PageVisit page)
    {
        try
        {
            return await page.Get<IAntiforgery>().IsRequestValidAsync(page.Visit.Http).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            return false; // a token that is none
        }
    }
}
