namespace TherapyOutcomes.Episodes;

/// <summary>What an episode holds of the care itself: sessions, goals, what was missed, contacts, corrections, by time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CareFacts
{
    internal CareFacts()
    {
    }

    /// <summary>Every session, those taken back included.</summary>
    public FactList<Session> Sessions { get; init; } = [];

    /// <summary>Every goal, those taken back included.</summary>
    public FactList<Goal> Goals { get; init; } = [];

    /// <summary>Sessions and follow-ups that did not take place.</summary>
    public FactList<Recorded<MissedRecorded>> Missed { get; init; } = [];

    /// <summary>Attempts to reach the client.</summary>
    public FactList<Recorded<ContactAttemptRecorded>> ContactAttempts { get; init; } = [];

    /// <summary>Corrections of facts.</summary>
    public FactList<Recorded<Corrected>> Corrections { get; init; } = [];

    internal CareFacts Apply(SessionRecorded recorded, EventMetadata metadata) => this with
    {
        Sessions = Sessions.File(new Session
        {
            Id = recorded.Session,
            Techniques = recorded.Techniques,
            Minutes = recorded.Minutes,
            Areas = recorded.Areas,
            Recording = metadata,
        }),
    };

    internal CareFacts Apply(GoalSet set, EventMetadata metadata) => this with
    {
        Goals = Goals.File(new Goal
        {
            Id = set.Goal,
            Text = set.Text,
            Measure = set.Measure,
            Target = set.Target,
            Recording = metadata,
        }),
    };

    // Of two records the one that happened later counts, in whatever order they arrive.
    internal CareFacts Apply(GoalRecorded recorded, EventMetadata metadata) => this with
    {
        Goals = Goals.Change(
            goal => goal.Id == recorded.Goal && !(goal.MetAt > metadata.OccurredAt),
            goal => goal with { Met = recorded.Met, MetAt = metadata.OccurredAt }),
    };

    internal CareFacts Apply(Corrected corrected, EventMetadata metadata) => this with
    {
        Corrections = Corrections.File(corrected, metadata),
        Sessions = Sessions.Change(session => session.Id == corrected.What, session => session with { IsWithdrawn = true }),
        Goals = Goals.Change(goal => goal.Id == corrected.What, goal => goal with { IsWithdrawn = true }),
    };
}
