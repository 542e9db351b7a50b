using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Short ways to put a defect into a store.</summary>
internal static class DefectiveStores
{
    public static void OnRead(this DefectiveStore store, Func<IEnumerable<StoredEvent>, IEnumerable<StoredEvent>> change)
    {
        var read = store.Read;
        store.Read = (requests, token) => Changed(read(requests, token), change);
    }

    public static void OnEvent(this DefectiveStore store, Func<StoredEvent, StoredEvent> change) => store.OnRead(events => events.Select(change));

    public static void OnRequests(this DefectiveStore store, Func<IReadOnlyList<ReadRequest>, IEnumerable<ReadRequest>> change)
    {
        var read = store.Read;
        store.Read = (requests, token) => read([.. change(requests)], token);
    }

    /// <summary>Changes batches on their way in; malformed ones are refused before.</summary>
    public static void OnBatch(this DefectiveStore store, Func<AppendBatch, AppendBatch> change) =>
        store.OnAppend((batch, next) => next(change(batch)));

    /// <summary>Does something else with a batch that is not malformed.</summary>
    public static void OnAppend(this DefectiveStore store, Func<AppendBatch, Func<AppendBatch, Task<AppendResult>>, Task<AppendResult>> act)
    {
        var append = store.Append;
        store.Append = async (batch, token) =>
        {
            batch.ThrowIfMalformed();
            token.ThrowIfCancellationRequested();
            return await act(batch, next => append(next, token).AsTask());
        };
    }

    /// <summary>Changes the summaries of a batch on their way in.</summary>
    public static void OnSummary(this DefectiveStore store, Func<RecordSummary, RecordSummary> change) => store.OnBatch(batch =>
        batch with { Appends = [.. batch.Appends.Select(append => append with { Summary = change(append.Summary) })] });

    /// <summary>Refreshes one by one; the defect says what to do with each.</summary>
    public static void OnRefresh(this DefectiveStore store, Func<SummaryRefresh, Func<SummaryRefresh, Task<int>>, Task<int>> act)
    {
        store.Refresh = async (refreshes, token) =>
        {
            token.ThrowIfCancellationRequested();
            var written = 0;
            foreach (var refresh in refreshes)
            {
                written += await act(refresh, next => store.Inner.RefreshSummariesAsync([next], token).AsTask());
            }

            return written;
        };
    }

    public static void OnList(this DefectiveStore store, Func<IReadOnlyList<RecordSummary>, IEnumerable<RecordSummary>> change) =>
        store.List = async (query, after, size, token) => [.. change(await store.Inner.ListAsync(query, after, size, token))];

    public static void OnWork(this DefectiveStore store, Func<WorklistQuery, WorklistQuery> change) =>
        store.Work = (query, after, size, token) => store.Inner.ListAsync(change(query), after, size, token);

    /// <summary>Changes what is outdated before it is cut to size.</summary>
    public static void OnOutdated(this DefectiveStore store, Func<OutdatedQuery, IReadOnlyList<RecordSummary>, IEnumerable<RecordSummary>> change) =>
        store.Outdated = async (query, size, token) => [.. change(query, await store.Inner.ListOutdatedAsync(query, int.MaxValue, token)).Take(size)];

    public static void OnKeys(this DefectiveStore store, Func<IReadOnlyList<RecordKey>, IReadOnlyList<WrappedRecordKey>, IEnumerable<WrappedRecordKey>> change) =>
        store.Keys = async (records, token) => [.. change(records, await store.Inner.ReadKeysAsync(records, token))];

    /// <summary>Keeps records under other keys than they came with.</summary>
    public static void MapKeys(this DefectiveStore store, Func<RecordKey, RecordKey> map)
    {
        store.OnRequests(requests => requests.Select(request => new ReadRequest(map(request.Key), request.FromVersion)));
        store.OnBatch(batch => batch with
        {
            Clinic = map(batch.Appends[0].Key).Clinic,
            Appends = [.. batch.Appends.Select(append => append with
            {
                Key = map(append.Key),
                Events = [.. append.Events.Select(stored => stored with { Key = map(stored.Key), Cause = stored.Cause with { Record = map(stored.Cause.Record) } })],
                Summary = append.Summary with { Key = map(append.Key) },
            })],
            Assertions = [.. batch.Assertions.Select(assertion => assertion with { Key = map(assertion.Key) })],
            NewKeys = [.. batch.NewKeys.Select(key => key with { Record = map(key.Record) })],
        });
    }

    private static async IAsyncEnumerable<StoredEvent> Changed(IAsyncEnumerable<StoredEvent> events, Func<IEnumerable<StoredEvent>, IEnumerable<StoredEvent>> change)
    {
        foreach (var stored in change(await events.ToListAsync()))
        {
            yield return stored;
        }
    }
}
