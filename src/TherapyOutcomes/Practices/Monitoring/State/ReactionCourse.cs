namespace TherapyOutcomes.Records;

/// <summary>What decides how severe a reaction is: no words, so that a client's record can carry it.</summary>
/// <remarks>
/// After Carnes 2010, doi 10.1016/j.math.2009.02.003; the cells it does not state are filled cautiously.
/// Immutable and thread-safe.
/// </remarks>
/// <param name="Onset">When it began.</param>
/// <param name="Intensity">How strong it is.</param>
/// <param name="Duration">How long it was said to last.</param>
public readonly record struct ReactionCourse(DateTimeOffset Onset, ReactionIntensity Intensity, ReactionDuration Duration)
{
    private const int ClosesAfterDays = 7;

    /// <summary>How severe it is at a time while open: the longer of the stated duration and the time since onset counts.</summary>
    /// <param name="now">The time.</param>
    public ReactionSeverity SeverityAt(DateTimeOffset now) => Of(Longer(Duration, Lasted(now)), Intensity);

    /// <summary>
    /// True when it has closed by itself: mild, and begun 7 days ago or earlier. One that was still open when it was reported after
    /// that time does not: it lasts longer than mild ones do.
    /// </summary>
    /// <param name="now">The time.</param>
    /// <param name="reportedOn">The day of the report.</param>
    public bool HasClosedByItself(DateTimeOffset now, DateOnly reportedOn) => reportedOn.DayNumber - DateOnly.FromDateTime(Onset.DateTime).DayNumber < ClosesAfterDays
        && Of(Longer(Duration, ReactionDuration.Days), Intensity) == ReactionSeverity.Mild && DaysSince(now) >= ClosesAfterDays;

    /// <summary>The next time at which severity can change while it is open.</summary>
    /// <param name="now">The time.</param>
    internal DateTimeOffset? NextChange(DateTimeOffset now) =>
        now < Onset.AddDays(1) ? Onset.AddDays(1)
        : DaysSince(now) < ClosesAfterDays ? new DateTimeOffset(Onset.Date, Onset.Offset).AddDays(ClosesAfterDays)
        : null;

    /// <summary>The day on which it was first both reported and major, for one that is major now.</summary>
    /// <param name="reportedOn">The day of the report.</param>
    internal DateOnly MajorSince(DateOnly reportedOn)
    {
        var major = SeverityAt(Onset) == ReactionSeverity.Major ? Onset
            : SeverityAt(Onset.AddDays(1)) == ReactionSeverity.Major ? Onset.AddDays(1)
            : Onset.AddDays(ClosesAfterDays);
        var day = DateOnly.FromDateTime(major.DateTime);
        return day > reportedOn ? day : reportedOn;
    }

    private static ReactionSeverity Of(ReactionDuration duration, ReactionIntensity intensity) => (duration, intensity) switch
    {
        (ReactionDuration.Hours, ReactionIntensity.Severe) => ReactionSeverity.Moderate,
        (ReactionDuration.Hours, _) => ReactionSeverity.Mild,
        (ReactionDuration.Days, ReactionIntensity.Mild) => ReactionSeverity.Mild,
        (ReactionDuration.Days, ReactionIntensity.Moderate) => ReactionSeverity.Moderate,
        (ReactionDuration.Weeks, ReactionIntensity.Mild) => ReactionSeverity.Moderate,
        _ => ReactionSeverity.Major,
    };

    private ReactionDuration Lasted(DateTimeOffset now) =>
        DaysSince(now) >= ClosesAfterDays ? ReactionDuration.Weeks
        : now - Onset >= TimeSpan.FromDays(1) ? ReactionDuration.Days
        : ReactionDuration.Hours;

    private int DaysSince(DateTimeOffset now) => (now.ToOffset(Onset.Offset).Date - Onset.Date).Days;

    private static ReactionDuration Longer(ReactionDuration one, ReactionDuration other) => one > other ? one : other;
}
