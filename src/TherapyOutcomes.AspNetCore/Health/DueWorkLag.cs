using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Health;

/// <summary>Finds how long due work of a clinic has waited.</summary>
internal static class DueWorkLag
{
    // Those that fell due first are among the most pressing ones.
    private const int MostEntries = 50;

    // Tomorrow in UTC is the last day that has begun somewhere.
    private static readonly ClinicPolicy InUtc = new();

    /// <summary>
    /// Returns since when the oldest of a clinic's due work has waited: of what must be evaluated again, and of the reminders and stages of the most
    /// pressing entries of its worklist. Null if nothing waits.
    /// </summary>
    public static async Task<DateTimeOffset?> OldestAsync(IWorklistStore worklist, ClinicId clinic, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What was evaluated on another basis has no time since when it waits, so any basis will do.
        var outdated = await worklist.ListOutdatedAsync(
            new OutdatedQuery { Clinic = clinic, Now = now, EvaluationBasis = string.Empty }, size: 1, cancellationToken).ConfigureAwait(false);
        var pressing = await worklist.ListAsync(
            new WorklistQuery { Clinic = clinic, DueBy = InUtc.DayOf(now.AddDays(1)) }, after: null, MostEntries, cancellationToken).ConfigureAwait(false);
        return outdated.Select(summary => summary.ReviewAt).Concat(pressing.Select(summary => summary.DueWorkAt)).Where(time => time <= now).Min();
    }
}
