namespace TherapyOutcomes;

/// <summary>Converts between instants and the days of a time zone. No other class does, so that no day is ever counted in an instant's own offset.</summary>
internal static class ClinicCalendar
{
    // No clock is further from UTC than 14 hours, so at this distance from UTC's midnight it is another day everywhere.
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(15);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Returns the calendar date of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(ReferenceEquals(zone, TimeZoneInfo.Utc) ? instant.UtcDateTime : TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>Returns the day of a fact. The first and the last instants that a record can hold may have a date just beyond its limits in some zones.</summary>
    public static DateOnly DayOfFact(DateTimeOffset instant, TimeZoneInfo zone) => RecordLimits.Nearest(DayOf(instant, zone));

    /// <summary>Returns an instant from which on it is later than a day everywhere.</summary>
    public static DateTimeOffset AfterEverywhere(DateOnly day) => new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) + Furthest;

    /// <summary>Returns the first instant of a day or, if the clock skips it, of the next one.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        if (ReferenceEquals(zone, TimeZoneInfo.Utc))
        {
            return midnight;
        }

        var (before, after) = (midnight - Furthest, midnight + Furthest);
        var offset = zone.GetUtcOffset(before);
        return zone.GetUtcOffset(after) == offset ? new DateTimeOffset(midnight.DateTime, offset) : FirstInstantOf(day, before, zone);
    }

    // Near a change of the clock, a day may start after 0:00, or have two midnights of which the first counts.
    private static DateTimeOffset FirstInstantOf(DateOnly day, DateTimeOffset instant, TimeZoneInfo zone)
    {
        while (DayOf(instant, zone) < day)
        {
            instant += Minute;
        }

        return TimeZoneInfo.ConvertTime(instant, zone);
    }
}
