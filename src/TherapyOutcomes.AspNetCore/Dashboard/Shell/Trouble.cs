using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>The pages that are shown instead of what was asked for. They say what to do, and never what a record holds.</summary>
internal static class Trouble
{
    public static IResult SignInFirst(DashboardWords words) => Of(StatusCodes.Status401Unauthorized, "sign-in", words, null);

    public static IResult Forbidden(DashboardWords words) => Of(StatusCodes.Status403Forbidden, "forbidden", words, null);

    public static IResult Forbidden(PageVisit page) => Of(StatusCodes.Status403Forbidden, "forbidden", page.Words, page);

    public static IResult ReadOnly(PageVisit page) => Of(StatusCodes.Status403Forbidden, "read-only", page.Words, page);

    public static IResult NotFound(PageVisit page) => Of(StatusCodes.Status404NotFound, "not-found", page.Words, page);

    /// <summary>The form was sent by another site, was kept open for too long, or belongs to somebody who signed out.</summary>
    public static IResult Stale(PageVisit page) => Of(StatusCodes.Status400BadRequest, "stale", page.Words, page);

    private static IResult Of(int status, string kind, DashboardWords words, PageVisit? page) => Pages.Show(TroublePage.Of(words, page, kind), status);
}
