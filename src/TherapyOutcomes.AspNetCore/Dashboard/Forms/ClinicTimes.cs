using System.Globalization;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Converts between times and what a clock at the clinic shows.</summary>
internal static class ClinicTimes
{
    private const string Minutes = "yyyy-MM-ddTHH:mm";

    private static readonly string[] Forms = [Minutes, "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.fff"];

    /// <summary>Reads what a clock shows. An hour that the clock shows twice is the first of the two; one that it leaves out is none.</summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var shown) || zone.IsInvalidTime(shown) || !RecordLimits.Contains(DateOnly.FromDateTime(shown)))
        {
            return null;
        }

        return new DateTimeOffset(shown, zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max() : zone.GetUtcOffset(shown));
    }

    public static string Write(DateTimeOffset time, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(time, zone).ToString(Minutes, CultureInfo.InvariantCulture);
}
