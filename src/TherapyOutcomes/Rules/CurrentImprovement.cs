using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Rules;

/// <summary>The improvement that the obligations of a post-improvement stage are about.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Ordinal">1 for the episode's first improvement; a regained gain is the same improvement.</param>
/// <param name="Day">The improvement's day: acts count from this day on.</param>
/// <param name="Since">The day from which follow-ups, plan review and talk count: <paramref name="Day"/>, or the day the gain was regained.</param>
/// <param name="AfterVersion">Acts up to this version of the record belong to an earlier improvement.</param>
public readonly record struct CurrentImprovement(int Ordinal, DateOnly Day, DateOnly Since, long AfterVersion)
{
    /// <summary>True when an act counts for this improvement: a note's signature, a referral decision, a feedback request, a celebration.</summary>
    /// <param name="act">The act's recording.</param>
    public bool Counts(EventMetadata act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Day >= Day && act.Version > AfterVersion;
    }

    /// <summary>True when an act counts that starts again with a regained gain: a plan review, a talk.</summary>
    /// <param name="act">The act's recording.</param>
    public bool CountsAnew(EventMetadata act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Day >= Since && act.Version > AfterVersion;
    }

    // Rules ask these of every command: loops instead of lambdas, which would be allocated each time.
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
