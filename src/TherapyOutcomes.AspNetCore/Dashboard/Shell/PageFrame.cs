using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>What surrounds a page: its language, the site, and where the reader is. It is known before anybody is admitted.</summary>
internal sealed record PageFrame(DashboardWords Words, Site Site, HttpRequest Request)
{
    /// <summary>True to offer the other pages, which only somebody who may read them is offered.</summary>
    public bool HasMenu { get; init; }

    /// <summary>True if the reader can have the same page in another language. What answers a form would be lost.</summary>
    public bool HasLanguages => HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method);

    public static PageFrame Of(HttpContext http, Site site) => new(PageLanguage.Of(http), site.Under(http.Request.PathBase), http.Request);

    /// <summary>Returns the address of this page in a language, relative to the page itself.</summary>
    public string In(DashboardWords words) => QueryString
        .Create(Request.Query.Where(parameter => parameter.Key is not (PageLanguage.Parameter or DoneNotice.Parameter)))
        .Add(PageLanguage.Parameter, words.Language)
        .ToUriComponent();
}
