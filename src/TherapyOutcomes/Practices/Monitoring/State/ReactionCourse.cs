namespace TherapyOutcomes.Records;

/// <summary>Represents what determines the severity of a reaction. It holds no words, so it can be part of the client's record.</summary>
/// <remarks>
/// Based on Carnes 2010, doi 10.1016/j.math.2009.02.003. Combinations that the paper doesn't cover are graded cautiously. Weeks begin with
/// the 7th day after the onset; days are those of the clinic.
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

    private const int Week = 7;

    /// <summary>
    /// Returns the severity of an open reaction at a time. The longer of the stated duration and the time since onset counts.
    /// </summary>
    /// <param name="now">The time at which to determine the severity.</param>
    /// <param name="policy">The policy of the clinic, which says when its days begin.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public ReactionSeverity SeverityAt(DateTimeOffset now, ClinicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Of(Longer(Duration, Lasted(now, policy)), Intensity);
    }

    /// <summary>
    /// Determines whether the reaction has closed by itself. A mild reaction with a stated duration of hours or days does so at the start of
    /// the 7th day after its onset, or of the day after it was reported, whichever is later.
    /// </summary>
    /// <param name="now">The time at which to check.</param>
    /// <param name="reportedOn">The day on which the reaction was reported.</param>
    /// <param name="policy">The policy of the clinic, which says when its days begin.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public bool HasClosedByItself(DateTimeOffset now, DateOnly reportedOn, ClinicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return ClosesBy(reportedOn, policy) <= now;
    }

    /// <summary>Returns the next time at which the severity of an open reaction can change, or null if it can't change anymore.</summary>
    /// <param name="now">The time from which to look ahead.</param>
    /// <param name="reportedOn">The day on which the reaction was reported.</param>
    /// <param name="policy">The policy of the clinic.</param>
    internal DateTimeOffset? NextChange(DateTimeOffset now, DateOnly reportedOn, ClinicPolicy policy) =>
        now < Onset.AddDays(1) ? Onset.AddDays(1)
        : now < WeeksFrom(policy) ? WeeksFrom(policy)
        : ClosesBy(reportedOn, policy) is { } closes && now < closes ? closes
        : null;

    /// <summary>Returns the first day on which a reaction that is major now was both reported and major.</summary>
    /// <param name="reportedOn">The day on which the reaction was reported.</param>
    /// <param name="policy">The policy of the clinic.</param>
    internal DateOnly MajorSince(DateOnly reportedOn, ClinicPolicy policy)
    {
        var major = SeverityAt(Onset, policy) == ReactionSeverity.Major ? Onset
            : SeverityAt(Onset.AddDays(1), policy) == ReactionSeverity.Major ? Onset.AddDays(1)
            : WeeksFrom(policy);
        var day = policy.DayOf(major);
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

    private DateTimeOffset? ClosesBy(DateOnly reportedOn, ClinicPolicy policy)
    {
        if (Intensity != ReactionIntensity.Mild || Duration == ReactionDuration.Weeks)
        {
            return null;
        }

        var (week, afterReport) = (WeeksFrom(policy), policy.EndOf(reportedOn));
        return week > afterReport ? week : afterReport;
    }

    private DateTimeOffset WeeksFrom(ClinicPolicy policy) => policy.StartOf(policy.DayOf(Onset).AddDays(Week));

    private ReactionDuration Lasted(DateTimeOffset now, ClinicPolicy policy) =>
        now >= WeeksFrom(policy) ? ReactionDuration.Weeks
        : now - Onset >= TimeSpan.FromDays(1) ? ReactionDuration.Days
        : ReactionDuration.Hours;

    private static ReactionDuration Longer(ReactionDuration one, ReactionDuration other) => one > other ? one : other;
}
