namespace TherapyOutcomes;

/// <summary>Converts between instants and the days of a time zone.</summary>
internal static class ClinicCalendar
{
    // The longest known change of a clock, when Samoa skipped a whole day in 2011.
    private static readonly TimeSpan LongestGap = TimeSpan.FromHours(24);

    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(ReferenceEquals(zone, TimeZoneInfo.Utc) ? instant.UtcDateTime : TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    // Where the clock is put forward at midnight, a day starts later; where it is put back, its midnight comes twice.
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (zone.IsInvalidTime(midnight))
        {
            return FirstInstantFrom(day, new DateTimeOffset(midnight, zone.GetUtcOffset(midnight - LongestGap)), zone);
        }

        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset);
    }

    // The offset that held before the clock was put forward gives the very moment at which it was.
    private static DateTimeOffset FirstInstantFrom(DateOnly day, DateTimeOffset moment, TimeZoneInfo zone) =>
        DayOf(moment, zone) >= day ? TimeZoneInfo.ConvertTime(moment, zone) : moment;
}
