namespace TherapyOutcomes.Records;

/// <summary>Represents what determines the severity of a reaction. It holds no words, so it can be part of the client's record.</summary>
/// <remarks>
/// Based on Carnes 2010, doi 10.1016/j.math.2009.02.003. Combinations that the paper doesn't cover are graded cautiously.
/// </remarks>
public readonly record struct ReactionCourse
{
    internal ReactionCourse(DateTimeOffset onset, ReactionIntensity intensity, ReactionDuration duration) =>
        (Onset, Intensity, Duration) = (onset, intensity, duration);

    /// <summary>The time at which the reaction began.</summary>
    public DateTimeOffset Onset { get; init; }

    /// <summary>The intensity of the reaction.</summary>
    public ReactionIntensity Intensity { get; init; }

    /// <summary>The duration of the reaction as reported.</summary>
    public ReactionDuration Duration { get; init; }

    private const int ClosesAfterDays = 7;

    /// <summary>
    /// Returns the severity of an open reaction at a time. The longer of the stated duration and the time since onset counts.
    /// </summary>
    /// <param name="now">The time at which to determine the severity.</param>
    public ReactionSeverity SeverityAt(DateTimeOffset now) => Of(Longer(Duration, Lasted(now)), Intensity);

    /// <summary>
    /// Determines whether the reaction has closed by itself, which mild reactions do 7 days after onset. A reaction that was reported
    /// only after that time, and was still open then, doesn't close by itself because it lasts longer than mild ones do.
    /// </summary>
    /// <param name="now">The time at which to check.</param>
    /// <param name="reportedOn">The day on which the reaction was reported.</param>
    public bool HasClosedByItself(DateTimeOffset now, DateOnly reportedOn) => reportedOn.DayNumber - DateOnly.FromDateTime(Onset.DateTime).DayNumber < ClosesAfterDays
        && Of(Longer(Duration, ReactionDuration.Days), Intensity) == ReactionSeverity.Mild && DaysSince(now) >= ClosesAfterDays;

    /// <summary>Returns the next time at which the severity of an open reaction can change, or null if it can't change anymore.</summary>
    /// <param name="now">The time from which to look ahead.</param>
    internal DateTimeOffset? NextChange(DateTimeOffset now) =>
        now < Onset.AddDays(1) ? Onset.AddDays(1)
        : DaysSince(now) < ClosesAfterDays ? new DateTimeOffset(Onset.Date, Onset.Offset).AddDays(ClosesAfterDays)
        : null;

    /// <summary>Returns the first day on which a reaction that is major now was both reported and major.</summary>
    /// <param name="reportedOn">The day on which the reaction was reported.</param>
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
