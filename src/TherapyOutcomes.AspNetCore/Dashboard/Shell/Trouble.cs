using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Replies;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>The pages that are shown instead of what was asked for. They say what to do, and never what a record holds.</summary>
internal static class Trouble
{
    public static IResult SignInFirst(PageFrame frame) => Of(StatusCodes.Status401Unauthorized, "sign-in", frame);

    public static IResult Forbidden(PageFrame frame) => Of(StatusCodes.Status403Forbidden, "forbidden", frame);

    public static IResult Forbidden(PageVisit page) => Forbidden(page.Frame);

    public static IResult ReadOnly(PageVisit page) => Of(StatusCodes.Status403Forbidden, "read-only", page.Frame);

    public static IResult NotFound(PageVisit page) => Of(StatusCodes.Status404NotFound, "not-found", page.Frame);

    /// <summary>The form was sent by another site, was kept open for too long, or belongs to somebody who signed out. Nothing tells which.</summary>
    public static IResult Stale(PageVisit page) => Of(StatusCodes.Status400BadRequest, "stale", page.Frame);

    /// <summary>What was asked for can't be read: a filter or a form that no page of ours has.</summary>
    public static IResult Malformed(PageVisit page) => Of(StatusCodes.Status400BadRequest, "malformed", page.Frame);

    /// <summary>Others were changing the same record, and nothing was recorded.</summary>
    public static IResult Busy(PageVisit page) => new Later(Of(StatusCodes.Status503ServiceUnavailable, "busy", page.Frame), TimeSpan.FromSeconds(1));

    public static IResult TooMany(PageFrame frame, TimeSpan wait) => new Later(Of(StatusCodes.Status429TooManyRequests, "too-many", frame), wait);

    /// <summary>Something of the host's failed. The code says what to look for in the log.</summary>
    public static IResult Failed(PageFrame frame, string code) => code is ErrorCodes.StoreUnreachable or ErrorCodes.StoreLocked
        ? Of(StatusCodes.Status503ServiceUnavailable, "unavailable", frame, code)
        : Of(StatusCodes.Status500InternalServerError, "failed", frame, code);

    private static IResult Of(int status, string kind, PageFrame frame, string? code = null) => Pages.Show(TroublePage.Of(frame, kind, code), status);
}
