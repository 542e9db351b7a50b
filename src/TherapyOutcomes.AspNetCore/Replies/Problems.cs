using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace TherapyOutcomes.AspNetCore.Replies;

/// <summary>The problem details (RFC 9457) that are answered instead of what was asked for. They never hold what a client said.</summary>
internal static class Problems
{
    public static IResult Malformed(CommandError error) => Of(
        IsAboutSomebodyElse(error) ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest,
        error.Message,
        ("code", error.Code), ("field", error.Field), ("allowed", error.Allowed));

    public static IResult Malformed(string code, string field, string title, string allowed) =>
        Of(StatusCodes.Status400BadRequest, title, ("code", code), ("field", field), ("allowed", allowed));

    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "There is no such record.", ("code", ErrorCodes.RecordMissing));

    public static IResult FeedReplaced() => Of(
        StatusCodes.Status410Gone,
        "The database was restored, adopted or replaced. Read the feed again from the start, and pass over the events whose ids are known.",
        ("code", ErrorCodes.FeedReplaced));

    public static IResult Busy() => new Later(
        Of(StatusCodes.Status503ServiceUnavailable, "Others are changing the same record. Nothing was written. Send the same command again.", ("code", ErrorCodes.Busy)),
        TimeSpan.FromSeconds(1));

    public static IResult TooMany(TimeSpan wait) => new Later(Of(StatusCodes.Status429TooManyRequests, "Too many requests. Wait, then go on."), wait);

    public static IResult SignInFirst() => Of(StatusCodes.Status401Unauthorized, "Nobody is signed in.");

    public static IResult Forbidden() => Of(StatusCodes.Status403Forbidden, "You may not do this.");

    public static IResult ReadOnly() => Of(StatusCodes.Status403Forbidden, "Nothing can be recorded at present.");

    public static IResult ForeignOrigin() => Of(StatusCodes.Status403Forbidden, "The request comes from another site.");

    public static IResult NotJson() => Of(StatusCodes.Status415UnsupportedMediaType, "The body must be JSON.", ("allowed", "application/json, not compressed"));

    public static IResult TooLong(int most) => Of(StatusCodes.Status413PayloadTooLarge, "The body is too long.", ("code", ErrorCodes.TextTooLong), ("allowed", $"at most {most} bytes"));

    /// <summary>Something of the host's failed. The code says what to look for in the log; the caller can do nothing about it.</summary>
    public static IResult Failed(TherapyOutcomesException exception) => Of(
        exception.Code is ErrorCodes.StoreUnreachable or ErrorCodes.StoreLocked ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        "Something went wrong here. Nothing is wrong with the request.",
        ("code", exception.Code));

    private static bool IsAboutSomebodyElse(CommandError error) => error is { Code: ErrorCodes.FieldsConflict, Field: "clinic" or "actor" };

    private static IResult Of(int status, string title, params (string Name, string? Value)[] more)
    {
        var details = new ProblemDetails { Status = status, Title = title, Type = "about:blank" };
        foreach (var (name, value) in more.Where(member => member.Value is not null))
        {
            details.Extensions[name] = value;
        }

        return Results.Problem(details);
    }
}
