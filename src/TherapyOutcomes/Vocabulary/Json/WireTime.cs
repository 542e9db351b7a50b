using System.Globalization;

namespace TherapyOutcomes;

/// <summary>Reads times in ISO 8601 format with an offset and reduces them to milliseconds.</summary>
internal static class WireTime
{
    public const string Allowed = "an ISO 8601 time with an offset such as 2026-01-31T09:30:00+01:00";

    // The forms below; whether the day and the hour exist, only reading can tell.
    public const string Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})$";

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
    ];

    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        return HasOffset(text)
            && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    public static string Write(DateTimeOffset instant) => instant.ToString(Forms[0], CultureInfo.InvariantCulture);

    /// <summary>Truncates a time to whole milliseconds.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), instant.Offset);

    private static bool HasOffset(string text) =>
        text.Length > 16 && (text[^1] == 'Z' || text.AsSpan(16).ContainsAny('+', '-'));
}
