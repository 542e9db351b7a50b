using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Finds the discharge that is in force. What counts is when things happened, in whatever order they were recorded.</summary>
internal static class DischargeInForce
{
    /// <summary>Returns the discharge in force by all facts on record, or null if there is none.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="lost">The score or observation by which the gain was last lost, which ends an earlier discharge; null if it never was.</param>
    public static Recorded<ClientDischarged>? Of(Episode episode, EventMetadata? lost) => At(episode, DateTimeOffset.MaxValue, lost);

    /// <summary>Returns the discharge in force at an instant, or null if there is none.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="at">The instant.</param>
    /// <param name="lost">The score or observation by which the gain was last lost before it; null if it never was.</param>
    /// <remarks>What happened at that instant counts, except a session: at the same instant, it comes last.</remarks>
    public static Recorded<ClientDischarged>? At(Episode episode, DateTimeOffset at, EventMetadata? lost) =>
        NewestAt(episode, at) is { } discharge
        && lost?.IsAfter(discharge.Metadata) != true
        && !EndedByPlan(episode.Planning, discharge.Metadata, at)
        && !EndedByMove(episode.Progress.Moves, discharge.Metadata, at)
        && SessionAfter(episode.Care.Sessions, discharge, at) is null
            ? discharge
            : null;

    /// <summary>Returns the session that ended the newest discharge, or null if none did. The plan from before the discharge is in force again.</summary>
    public static Session? EndingSession(Episode episode) =>
        NewestAt(episode, DateTimeOffset.MaxValue) is { } discharge
        && SessionAfter(episode.Care.Sessions, discharge, DateTimeOffset.MaxValue) is { } session
        && !EndedByPlan(episode.Planning, discharge.Metadata, session.At)
        && !EndedByMove(episode.Progress.Moves, discharge.Metadata, session.At)
            ? session
            : null;

    private static Recorded<ClientDischarged>? NewestAt(Episode episode, DateTimeOffset at)
    {
        var discharges = episode.Planning.Discharges;
        for (var index = discharges.Count - 1; index >= 0; index--)
        {
            if (discharges[index].At <= at)
            {
                return discharges[index];
            }
        }

        return null;
    }

    private static bool EndedByPlan(PlanningState planning, EventMetadata discharge, DateTimeOffset at)
    {
        bool Ends(EventMetadata change) => change.IsAfter(discharge) && change.OccurredAt <= at;
        return planning.Adjustments.Any(adjusted => Ends(adjusted.Metadata)) || planning.Maintenance.Any(agreed => Ends(agreed.Metadata));
    }

    // A move that was recorded later led back to treatment, even if it is dated earlier. A loss ends a discharge by its own time.
    private static bool EndedByMove(FactList<Recorded<StageMoved>> moves, EventMetadata discharge, DateTimeOffset at)
    {
        foreach (var move in moves)
        {
            if (move.Event is ImprovementWithdrawn or Resumed && (move.Version > discharge.Version || move.At > discharge.OccurredAt) && move.At <= at)
            {
                return true;
            }
        }

        return false;
    }

    private static Session? SessionAfter(FactList<Session> sessions, Recorded<ClientDischarged> discharge, DateTimeOffset at)
    {
        foreach (var session in sessions)
        {
            if (!session.IsWithdrawn && session.Day > discharge.Day && session.At < at)
            {
                return session;
            }
        }

        return null;
    }
}
