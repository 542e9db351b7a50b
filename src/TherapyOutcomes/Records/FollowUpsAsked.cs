using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Computes how many follow-up days the plan foresees before an improvement counts as sustained: those of four weeks, but at least one and
/// at most as many as the policy asks for.
/// </summary>
internal static class FollowUpsAsked
{
    private const decimal Weeks = 4;

    /// <summary>
    /// Returns the number of follow-up days for a score. A plan that was made later on the day of the score counts if it asks for fewer.
    /// </summary>
    /// <param name="episode">The episode.</param>
    /// <param name="at">The time at which the score was taken.</param>
    /// <param name="day">The clinic's day of that time.</param>
    /// <param name="lost">The score or observation by which the gain was last lost, which ends an earlier discharge; null if it never was.</param>
    /// <param name="most">The largest number, which is also the number without a plan.</param>
    public static int At(Episode episode, DateTimeOffset at, DateOnly day, EventMetadata? lost, int most)
    {
        var asked = InForce(episode, at, day, lost, most);
        foreach (var change in Changes(episode.Planning))
        {
            if (change.Day == day && change.OccurredAt > at)
            {
                asked = Math.Min(asked, InForce(episode, change.OccurredAt, day, lost, most));
            }
        }

        return asked;
    }

    /// <summary>Returns the number of follow-up days for a frequency: its sessions in four weeks, rounded down.</summary>
    /// <param name="sessionsPerWeek">The frequency, or null if there is no plan.</param>
    /// <param name="most">The largest number, which is also the number without a plan.</param>
    public static int For(decimal? sessionsPerWeek, int most) =>
        sessionsPerWeek is { } perWeek ? (int)Math.Clamp(Math.Floor(perWeek * Weeks), 1, most) : most;

    private static int InForce(Episode episode, DateTimeOffset at, DateOnly day, EventMetadata? lost, int most) =>
        DischargeInForce.At(episode, at, lost) is not null || episode.Planning.HasMaintenanceAt(at, day)
            ? 1
            : For(SessionsPerWeek(episode.Planning, at), most);

    // An adjustment that names no frequency keeps the earlier one.
    private static decimal? SessionsPerWeek(PlanningState planning, DateTimeOffset at)
    {
        var perWeek = planning.First?.SessionsPerWeek;
        foreach (var adjusted in planning.Adjustments)
        {
            if (adjusted.At <= at)
            {
                perWeek = adjusted.Event.SessionsPerWeek ?? perWeek;
            }
        }

        return perWeek;
    }

    private static IEnumerable<EventMetadata> Changes(PlanningState planning) =>
    [
        .. planning.Adjustments.Select(adjusted => adjusted.Metadata),
        .. planning.Maintenance.Select(agreed => agreed.Metadata),
        .. planning.Discharges.Select(discharged => discharged.Metadata),
    ];
}
