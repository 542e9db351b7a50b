using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Finds the language that the reader chose on a page, or else the first that their browser asks for and the pages have.</summary>
internal static class PageLanguage
{
    public const string Parameter = "lang";

    private const string Cookie = "outcomes-language";

    public static DashboardWords Of(HttpContext http)
    {
        if (Known(http.Request.Query[Parameter].ToString()) is { } chosen)
        {
            http.Response.Cookies.Append(Cookie, chosen.Language, new CookieOptions
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Strict,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
            });
            return chosen;
        }

        return Known(http.Request.Cookies[Cookie] ?? string.Empty) ?? Asked(http.Request) ?? DashboardWords.English;
    }

    private static DashboardWords? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Known(language.Value.ToString()))
        .FirstOrDefault(words => words is not null);

    private static DashboardWords? Known(string language) =>
        IsIn(language, "en") ? DashboardWords.English
        : IsIn(language, "es") ? DashboardWords.Spanish
        : null;

    private static bool IsIn(string language, string known) =>
        language.Equals(known, StringComparison.OrdinalIgnoreCase) || language.StartsWith(known + "-", StringComparison.OrdinalIgnoreCase);
}
