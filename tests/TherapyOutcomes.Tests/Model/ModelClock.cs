namespace TherapyOutcomes.Tests.Model;

/// <summary>Instants for random histories, written with any offset.</summary>
internal static class ModelClock
{
    private static readonly IReadOnlyList<TimeSpan> Offsets =
        [TimeSpan.FromHours(-12), TimeSpan.FromHours(-8), TimeSpan.Zero, TimeSpan.FromMinutes(330), TimeSpan.FromHours(14)];

    /// <summary>Times of the clinic's day; none lies in the hours that daylight saving repeats or leaves out.</summary>
    private static readonly IReadOnlyList<TimeOnly> Times =
        [new(0, 0), new(0, 10), new(8, 50), new(8, 50), new(9, 0), new(9, 0), new(9, 0), new(10, 0), new(12, 0), new(17, 0), new(23, 50)];

    /// <summary>Some time of a day.</summary>
    public static TimeOnly Time(Random random) => random.Pick(Times);

    /// <summary>The instant of a day and time at the clinic, in some offset.</summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time, TimeZoneInfo zone, Random random)
    {
        DateTime local = day.ToDateTime(time);
        return InSomeOffset(new(local, zone.GetUtcOffset(local)), random);
    }

    /// <summary>The same instant in some offset.</summary>
    public static DateTimeOffset InSomeOffset(DateTimeOffset at, Random random) => at.ToOffset(random.Pick(Offsets));
}
