using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Rules;

/// <summary>Represents the improvement that the obligations of a post-improvement stage are about.</summary>
public readonly record struct CurrentImprovement
{
    internal CurrentImprovement(int ordinal, DateOnly day, DateOnly since, long afterVersion) =>
        (Ordinal, Day, Since, AfterVersion) = (ordinal, day, since, afterVersion);

    /// <summary>The number of the improvement in the episode, starting from 1. A regained gain is the same improvement.</summary>
    public int Ordinal { get; init; }

    /// <summary>The day of the improvement. Acts count from this day on.</summary>
    public DateOnly Day { get; init; }

    /// <summary>
    /// The day from which follow-ups, plan reviews and conversations count: <see cref="Day"/>, or the day on which the gain was
    /// regained.
    /// </summary>
    public DateOnly Since { get; init; }

    /// <summary>The last version of the record whose acts belong to an earlier improvement.</summary>
    public long AfterVersion { get; init; }

    /// <summary>
    /// Determines whether an act counts for this improvement, such as signing a note, deciding on a referral, asking for feedback or
    /// celebrating.
    /// </summary>
    /// <param name="act">The metadata of the act's event.</param>
    /// <returns>True if the act counts; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="act"/> is null.</exception>
    public bool Counts(EventMetadata act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Day >= Day && act.Version > AfterVersion;
    }

    /// <summary>
    /// Determines whether an act counts that must be repeated after a gain is regained, such as a plan review or a conversation about the
    /// improvement.
    /// </summary>
    /// <param name="act">The metadata of the act's event.</param>
    /// <returns>True if the act counts; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="act"/> is null.</exception>
    public bool CountsAnew(EventMetadata act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Day >= Since && act.Version > AfterVersion;
    }

    // A note counts when it was recorded while the improvement stood and is dated from its day on.
    internal bool Counts(Note note) => note.Improvement >= Ordinal && note.Recording.Day >= Day;

    // Rules call these for every command. They use loops because lambdas would allocate each time.
    internal bool CountsAny<T>(FactList<Recorded<T>> acts)
        where T : TherapyEvent
    {
        foreach (var act in acts)
        {
            if (Counts(act.Metadata))
            {
                return true;
            }
        }

        return false;
    }

    internal bool CountsAny<T>(FactList<T> acts)
        where T : IDatedFact
    {
        foreach (var act in acts)
        {
            if (Counts(act.Recording))
            {
                return true;
            }
        }

        return false;
    }

    internal bool CountsAnyAnew<T>(FactList<Recorded<T>> acts)
        where T : TherapyEvent
    {
        foreach (var act in acts)
        {
            if (CountsAnew(act.Metadata))
            {
                return true;
            }
        }

        return false;
    }
}
