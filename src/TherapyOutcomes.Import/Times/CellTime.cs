namespace TherapyOutcomes.Import.Times;

/// <summary>When a cell says that a score was taken: at a moment, on a day of the clinic, or some time after the start.</summary>
internal readonly record struct CellTime
{
    // Sessions are assumed to start in the morning. What matters is that the score is taken at the start of the session.
    private static readonly TimeOnly StartOfSessions = new(9, 0);

    /// <summary>The moment; null if the cell has no offset.</summary>
    public DateTimeOffset? Moment { get; init; }

    /// <summary>The date and the time of day in the clinic; null if the cell has an offset, or counts from the start.</summary>
    public DateTime? Local { get; init; }

    /// <summary>True if the time counts from the start; otherwise, false.</summary>
    public bool IsRelative { get; init; }

    /// <summary>The months since the start, before <see cref="Since"/>.</summary>
    public int Months { get; init; }

    /// <summary>What has passed since the start, apart from the months.</summary>
    public TimeSpan Since { get; init; }

    /// <summary>Time 0.</summary>
    public static CellTime Zero => new() { IsRelative = true };

    /// <summary>A day of the clinic.</summary>
    public static CellTime OnDay(DateOnly day) => new() { Local = day.ToDateTime(StartOfSessions) };

    /// <summary>Returns the time in the clinic's time zone.</summary>
    /// <param name="start">The day of time 0.</param>
    /// <param name="zone">The clinic's time zone.</param>
    public DateTimeOffset At(DateOnly start, TimeZoneInfo zone)
    {
        if (Moment is { } moment)
        {
            return TimeZoneInfo.ConvertTime(moment, zone);
        }

        var local = Local ?? start.AddMonths(Months).ToDateTime(StartOfSessions) + Since;
        return zone.IsInvalidTime(local) ? At(local + TimeSpan.FromHours(1), zone) : At(local, zone);
    }

    /// <summary>Returns the clinic's day of a time that <see cref="At(DateOnly, TimeZoneInfo)"/> returned.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    /// <summary>Returns the start for which this time falls on a day.</summary>
    public DateOnly StartFor(DateOnly day) => day.AddMonths(-Months).AddDays(-(int)Math.Ceiling(Since.TotalDays));

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone) => new(local, zone.GetUtcOffset(local));
}
