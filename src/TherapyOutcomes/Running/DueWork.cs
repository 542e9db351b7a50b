using TherapyOutcomes.Input;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Running;

/// <summary>
/// Does what falls due without anybody asking for it: raises the reminders of next steps that fall due (follow-ups, unanswered referrals, consents and
/// certificates that expire), moves episodes whose obligations are met, and evaluates outdated summaries again.
/// </summary>
/// <remarks>
/// <para>
/// Call it every minute or so, from as many processes as you like: they share the work by leases. A process that ends half-way loses nothing, because what
/// it has leased is handed out again when the lease ends. What was done is in the record, so nothing is done twice.
/// </para>
/// <para>
/// A reminder is an event (<see cref="Events.IReminderRaised"/>): read the feed (<see cref="Feeds.EventFeed"/>) and pass it on. Thread-safe if its store is.
/// </para>
/// </remarks>
public sealed class DueWork
{
    private const int MostAtOnce = 1_000;
    private const int ClinicsAtOnce = 100;

    private readonly OutcomeService _service;
    private readonly IRecordStore _store;
    private readonly IRecordCatalog _catalog;
    private readonly IWorklistStore _worklist;

    internal DueWork(OutcomeService service, IRecordStore store, IRecordCatalog catalog, IWorklistStore worklist) =>
        (_service, _store, _catalog, _worklist) = (service, store, catalog, worklist);

    /// <summary>Does the work that is due now.</summary>
    /// <param name="request">The clinic and the limits; null for all clinics and the default limits.</param>
    /// <param name="cancellationToken">A token to cancel the operation. What was done until then stays, and the rest is done the next time.</param>
    /// <returns>What was done, and what could not be done.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit of <paramref name="request"/> is out of range.</exception>
    /// <exception cref="ArgumentException">The actor or the clinic of <paramref name="request"/> is not valid.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// The store is not available, or the clock can't be used. TO3013: the store writes within the host's transaction, and none is open.
    /// </exception>
    public async Task<DueWorkReport> RunOnceAsync(DueWorkRequest? request = null, CancellationToken cancellationToken = default)
    {
        var asked = request ?? new DueWorkRequest();
        Require(asked);
        using var work = TherapyOutcomesTelemetry.StartDueWork(asked.Clinic, cancellationToken);
        var run = new DueWorkRun(_service, _store, _worklist, asked);
        await (asked.Clinic is { } only ? run.WorkOffAsync(only, cancellationToken) : WorkOffAllAsync(run, cancellationToken)).ConfigureAwait(false);
        var report = run.Report();
        Complete(work, report);
        return report;
    }

    private static void Complete(WatchedWork? work, DueWorkReport report)
    {
        work?.Note("records", report.Records);
        work?.Note("reminders", report.Reminders);
        work?.Note("stages-moved", report.StagesMoved);
        work?.Note("refreshed", report.Refreshed);
        work?.Note("failures", report.Failures.Length);
        work?.Complete(report.Failures.Length > 0 ? "with-failures" : report.IsDone ? "done" : "cut");
    }

    private async Task WorkOffAllAsync(DueWorkRun run, CancellationToken cancellationToken)
    {
        ClinicId? after = null;
        do
        {
            var clinics = await _catalog.ListClinicsAsync(after, ClinicsAtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var clinic in clinics)
            {
                await run.WorkOffAsync(clinic, cancellationToken).ConfigureAwait(false);
            }

            after = clinics.Count < ClinicsAtOnce ? null : clinics[^1];
        }
        while (after is not null);
    }

    private static void Require(DueWorkRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.MaxRecords, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.BatchSize, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.BatchSize, MostAtOnce, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Lease, TimeSpan.FromSeconds(1), nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Lease, TimeSpan.FromHours(1), nameof(request));
        var check = new InputCheck();
        check.Id("actor", request.Actor);
        if (request.Clinic is { } clinic)
        {
            check.Id("clinic", clinic);
        }

        if (check.Error is { } error)
        {
            throw new ArgumentException($"{error.Field}: {error.Message}", nameof(request));
        }
    }
}
