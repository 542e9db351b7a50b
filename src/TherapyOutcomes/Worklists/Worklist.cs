using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Worklists;

/// <summary>Lists what there is to do in a clinic, based on summaries. Only records that may have changed since are evaluated again.</summary>
/// <remarks>Thread-safe if its store is.</remarks>
public sealed class Worklist
{
    private readonly OutcomeService _service;
    private readonly IRecordStore _store;
    private readonly IWorklistStore _worklist;

    internal Worklist(OutcomeService service, IRecordStore store, IWorklistStore worklist) => (_service, _store, _worklist) = (service, store, worklist);

    /// <summary>The maximum number of outdated summaries that are evaluated again before the first page.</summary>
    public const int MostRefreshed = 200;

    private const int MostEntries = 1_000;

    /// <summary>
    /// Reads one page of the worklist, most pressing entries first. Before the first page, up to <see cref="MostRefreshed"/> outdated summaries are
    /// evaluated again and written back, starting with those that have waited longest. The page says how many remain.
    /// </summary>
    /// <param name="request">The records and the page to read.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <see cref="WorklistRequest.Size"/> is out of range, or <see cref="WorklistRequest.DueBy"/> is a day that no record can hold.
    /// </exception>
    /// <exception cref="TherapyOutcomesException">The clinic's policy is not available or not valid, or the clock can't be used.</exception>
    public async Task<WorklistPage> ReadAsync(WorklistRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Size, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, MostEntries, nameof(request));
        RecordLimits.Require(request.DueBy, nameof(request));
        using var work = TherapyOutcomesTelemetry.StartPage(request.Clinic, request.ContinuationToken is null, cancellationToken);
        var read = await PageAsync(request, cancellationToken).ConfigureAwait(false);
        work?.Note("entries", read.Entries.Length);
        work?.Note("outdated", read.Outdated);
        work?.Complete("read");
        return read;
    }

    private async Task<WorklistPage> PageAsync(WorklistRequest request, CancellationToken cancellationToken)
    {
        var policy = await _service.PolicyAsync(request.Clinic, cancellationToken).ConfigureAwait(false);
        var outdated = OutdatedOf(request, policy);
        if (request.ContinuationToken is null)
        {
            await RefreshAsync(outdated, policy, cancellationToken).ConfigureAwait(false);
        }

        var page = StorageCheck.Page(
            _worklist,
            nameof(IWorklistStore.ListAsync),
            await _worklist.ListAsync(QueryOf(request), request.ContinuationToken, request.Size, cancellationToken).ConfigureAwait(false));
        var (current, unread) = await EvaluateUnusableAsync(page, policy, outdated.Now, cancellationToken).ConfigureAwait(false);
        return new WorklistPage
        {
            Entries = [.. current.Select(summary => WorklistEntry.Of(summary, _service.Rules))],
            ContinuationToken = page.Count < request.Size ? null : page[^1].OrderKey,
            Outdated = unread + await _worklist.CountOutdatedAsync(outdated, cancellationToken).ConfigureAwait(false),
        };
    }

    // A store gives a summary that it can't read as one that was never evaluated. And one from the future was evaluated by a clock that has been
    // put back since.
    private async Task<(IEnumerable<RecordSummary> Current, int Unread)> EvaluateUnusableAsync(
        IReadOnlyList<RecordSummary> page, ClinicPolicy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (page.All(summary => IsUsable(summary, now)))
        {
            return (page, 0);
        }

        var mended = new Dictionary<RecordKey, SummaryRefresh?>();
        foreach (var summary in page.Where(summary => !IsUsable(summary, now)))
        {
            mended[summary.Key] = await TrySummarizeAsync(summary, policy, now, cancellationToken).ConfigureAwait(false);
        }

        await _store.RefreshSummariesAsync([.. mended.Values.OfType<SummaryRefresh>()], cancellationToken).ConfigureAwait(false);
        var current = page.Select(summary => mended.TryGetValue(summary.Key, out var refresh) ? refresh?.Summary : summary).OfType<RecordSummary>();
        return (
            current.Where(summary => summary.Next is not null || !mended.ContainsKey(summary.Key)).OrderBy(summary => summary.OrderKey, StringComparer.Ordinal),
            mended.Values.Count(refresh => refresh is null));
    }

    private static bool IsUsable(RecordSummary summary, DateTimeOffset now) => summary.EvaluationBasis.Length > 0 && !SummaryRefresh.IsFromAhead(summary, now);

    /// <summary>Counts the entries of a worklist, based on the current summaries, and the records that have yet to be evaluated again.</summary>
    /// <param name="request">The records to count. Size and page are ignored.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="WorklistRequest.DueBy"/> is a day that no record can hold.</exception>
    /// <exception cref="TherapyOutcomesException">The clinic's policy is not available or not valid, or the clock can't be used.</exception>
    public async Task<WorklistCounts> CountAsync(WorklistRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RecordLimits.Require(request.DueBy, nameof(request));
        var policy = await _service.PolicyAsync(request.Clinic, cancellationToken).ConfigureAwait(false);
        return new WorklistCounts
        {
            Entries = await _worklist.CountAsync(QueryOf(request), cancellationToken).ConfigureAwait(false),
            Outdated = await _worklist.CountOutdatedAsync(OutdatedOf(request, policy), cancellationToken).ConfigureAwait(false),
        };
    }

    private static WorklistQuery QueryOf(WorklistRequest request) => new()
    {
        Clinic = request.Clinic,
        Practitioner = request.Practitioner,
        DueBy = request.DueBy,
    };

    private OutdatedQuery OutdatedOf(WorklistRequest request, ClinicPolicy policy) => new()
    {
        Clinic = request.Clinic,
        Practitioner = request.Practitioner,
        Now = _service.Now(),
        EvaluationBasis = _service.EvaluationBasisOf(policy),
    };

    // A single record that can't be read or judged must not break the worklist. It stays outdated and is counted.
    private async Task<SummaryRefresh?> TrySummarizeAsync(RecordSummary summary, ClinicPolicy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await _service.SummarizeAsync(summary.Key, policy, now, cancellationToken).ConfigureAwait(false);
        }
        catch (TherapyOutcomesException)
        {
            return null;
        }
    }

    // If a summary can't be written back because another writer was faster, it stays outdated and is evaluated with the next first page.
    private async Task RefreshAsync(OutdatedQuery query, ClinicPolicy policy, CancellationToken cancellationToken)
    {
        var refreshes = new List<SummaryRefresh>();
        var outdated = await _worklist.ListOutdatedAsync(query, MostRefreshed, cancellationToken).ConfigureAwait(false);
        foreach (var summary in StorageCheck.Page(_worklist, nameof(IWorklistStore.ListOutdatedAsync), outdated))
        {
            if (await TrySummarizeAsync(summary, policy, query.Now, cancellationToken).ConfigureAwait(false) is { } refresh)
            {
                refreshes.Add(refresh);
            }
        }

        if (refreshes.Count > 0)
        {
            await _store.RefreshSummariesAsync(refreshes, cancellationToken).ConfigureAwait(false);
        }
    }
}
