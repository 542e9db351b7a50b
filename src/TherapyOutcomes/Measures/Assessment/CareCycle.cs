using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>One cycle of care for the purposes of measurement: when it starts and when its sessions took place.</summary>
/// <param name="Number">The number of the cycle, starting at 1.</param>
/// <param name="Start">The first day of the cycle. Facts from this day on belong to it; the first cycle also includes all earlier facts.</param>
/// <param name="Sessions">The sessions of all cycles, ordered by time.</param>
internal readonly record struct CareCycle(int Number, DateOnly Start, FactList<Session> Sessions)
{
    /// <summary>Returns the current cycle of an episode.</summary>
    public static CareCycle Of(Episode episode, ClinicPolicy policy) => new(
        episode.Progress.Cycle,
        episode.Progress.NewestResume is { } resume ? CareGaps.StartAfter(resume, episode, policy.GapDays) : episode.Opening.Day,
        episode.Care.Sessions);

    /// <summary>The first session of the cycle; null if there is none.</summary>
    public Session? FirstSession
    {
        get
        {
            foreach (var session in Sessions)
            {
                if (!session.IsWithdrawn && Includes(session.Day))
                {
                    return session;
                }
            }

            return null;
        }
    }

    /// <summary>Returns the number of sessions that began before a time. They are the first ones in the list.</summary>
    public int CountBefore(DateTimeOffset at) => Sessions.CountBefore(at);

    public bool Includes(DateOnly day) => Number == 1 || day >= Start;
}
