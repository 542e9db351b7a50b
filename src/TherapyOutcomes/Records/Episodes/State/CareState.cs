using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Represents the sessions, goals, missed appointments, contact attempts and corrections of an episode, in chronological order.
/// </summary>
public sealed record CareState
{
    internal CareState()
    {
    }

    /// <summary>All sessions, including withdrawn ones.</summary>
    public FactList<Session> Sessions { get; init; } = [];

    /// <summary>All goals, including withdrawn ones.</summary>
    public FactList<Goal> Goals { get; init; } = [];

    /// <summary>The sessions and follow-ups that did not take place.</summary>
    public FactList<Recorded<MissedRecorded>> Missed { get; init; } = [];

    /// <summary>The attempts to reach the client.</summary>
    public FactList<Recorded<ContactAttemptRecorded>> ContactAttempts { get; init; } = [];

    /// <summary>The corrections of facts.</summary>
    public FactList<Recorded<Corrected>> Corrections { get; init; } = [];

    internal CareState Apply(SessionRecorded recorded, EventMetadata metadata) => this with
    {
        Sessions = Sessions.InsertByTime(new Session
        {
            Id = recorded.Session,
            Techniques = recorded.Techniques,
            Minutes = recorded.Minutes,
            Areas = recorded.Areas,
            Recording = metadata,
        }),
    };

    internal CareState Apply(GoalSet set, EventMetadata metadata) => this with
    {
        Goals = Goals.InsertByTime(new Goal
        {
            Id = set.Goal,
            Text = set.Text,
            Measure = set.Measure,
            Target = set.Target,
            Recording = metadata,
        }),
    };

    // The record that happened later counts, whatever order the two arrive in.
    internal CareState Apply(GoalRecorded recorded, EventMetadata metadata) => this with
    {
        Goals = Goals.Change(
            goal => goal.Id == recorded.Goal && !(goal.MetAt > metadata.OccurredAt),
            goal => goal with { Met = recorded.Met, MetAt = metadata.OccurredAt }),
    };

    internal CareState Apply(Corrected corrected, EventMetadata metadata) => this with
    {
        Corrections = Corrections.InsertByTime(corrected, metadata),
        Sessions = Sessions.Change(session => session.Id == corrected.What, session => session with { IsWithdrawn = true }),
        Goals = Goals.Change(goal => goal.Id == corrected.What, goal => goal with { IsWithdrawn = true }),
    };

    internal CareState Apply(MissedRecorded missed, EventMetadata metadata) => this with { Missed = Missed.InsertByTime(missed, metadata) };

    internal CareState Apply(ContactAttemptRecorded attempt, EventMetadata metadata) => this with { ContactAttempts = ContactAttempts.InsertByTime(attempt, metadata) };
}
