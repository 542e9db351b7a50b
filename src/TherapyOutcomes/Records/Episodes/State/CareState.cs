using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Represents the sessions, bookings, goals, missed appointments, contact attempts and corrections of an episode, in chronological order.
/// </summary>
public sealed record CareState
{
    internal CareState()
    {
    }

    /// <summary>All sessions, including withdrawn ones.</summary>
    public FactList<Session> Sessions { get; init; } = [];

    /// <summary>All records of bookings and of their cancellation.</summary>
    public FactList<Recorded<BookingRecorded>> Bookings { get; init; } = [];

    /// <summary>All goals, including withdrawn ones.</summary>
    public FactList<Goal> Goals { get; init; } = [];

    /// <summary>The sessions and follow-ups that did not take place.</summary>
    public FactList<Recorded<MissedRecorded>> Missed { get; init; } = [];

    /// <summary>The attempts to reach the client.</summary>
    public FactList<Recorded<ContactAttemptRecorded>> ContactAttempts { get; init; } = [];

    /// <summary>The corrections of facts.</summary>
    public FactList<Recorded<Corrected>> Corrections { get; init; } = [];

    /// <summary>The first session, or null if none was held.</summary>
    internal Session? FirstSession
    {
        get
        {
            foreach (var session in Sessions)
            {
                if (!session.IsWithdrawn)
                {
                    return session;
                }
            }

            return null;
        }
    }

    /// <summary>True if there are goals and all of them are met; otherwise, false.</summary>
    internal bool AreGoalsMet
    {
        get
        {
            var areMet = false;
            foreach (var goal in Goals)
            {
                if (!goal.IsWithdrawn)
                {
                    areMet = goal.Met == GoalAttainment.Yes;
                    if (!areMet)
                    {
                        return false;
                    }
                }
            }

            return areMet;
        }
    }

    /// <summary>
    /// Returns the first day from today on for which the client has an appointment, or null if there is none. The bookings of each day count
    /// alone, and the newest one says whether the appointment holds.
    /// </summary>
    /// <param name="today">The current day in the clinic's time zone.</param>
    public DateOnly? BookingAhead(DateOnly today)
    {
        DateOnly? ahead = null;
        foreach (var booking in Bookings)
        {
            var day = booking.Event.BookedFor;
            if (day >= today && !(day >= ahead) && IsBooked(day))
            {
                ahead = day;
            }
        }

        return ahead;
    }

    internal CareState Apply(BookingRecorded booking, EventMetadata metadata) => this with { Bookings = Bookings.InsertByTime(booking, metadata) };

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

    private bool IsBooked(DateOnly day)
    {
        for (var index = Bookings.Count - 1; index >= 0; index--)
        {
            if (Bookings[index].Event.BookedFor == day)
            {
                return Bookings[index].Event.Cancelled != true;
            }
        }

        return false;
    }
}
