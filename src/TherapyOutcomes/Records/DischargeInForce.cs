using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Finds the discharge that is in force. What counts is when things happened, in whatever order they were recorded.</summary>
internal static class DischargeInForce
{
    /// <summary>Returns the discharge in force by all facts on record, or null if there is none.</summary>
    public static Recorded<ClientDischarged>? Of(Episode episode) => At(episode, DateTimeOffset.MaxValue);

    /// <summary>Returns the discharge in force at an instant, or null if there is none.</summary>
    public static Recorded<ClientDischarged>? At(Episode episode, DateTimeOffset at) =>
        NewestAt(episode, at) is { } discharge
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

    // A move that was recorded later led back to treatment, even if it is dated earlier.
    private static bool EndedByMove(FactList<Recorded<StageMoved>> moves, EventMetadata discharge, DateTimeOffset at)
    {
        for (var index = 0; index < moves.Count; index++)
        {
            var move = moves[index];
            if (move.Event is GainLost or ImprovementWithdrawn or Resumed
                && !WasTakenBack(moves, index)
                && (move.Version > discharge.Version || move.At > discharge.OccurredAt)
                && move.At <= at)
            {
                return true;
            }
        }

        return false;
    }

    // A gain that came back from a day before the loss was never lost by the facts as they are now.
    private static bool WasTakenBack(FactList<Recorded<StageMoved>> moves, int lost) =>
        moves[lost].Event is GainLost
        && lost + 1 < moves.Count
        && moves[lost + 1].Event is GainRegained regained
        && regained.Day < moves[lost].Day;

    private static Session? SessionAfter(FactList<Session> sessions, Recorded<ClientDischarged> discharge, DateTimeOffset at)
    {
        foreach (var session in sessions)
        {
            if (!session.IsWithdrawn && session.Day > discharge.Day && session.At <= at)
            {
                return session;
            }
        }

        return null;
    }
}
