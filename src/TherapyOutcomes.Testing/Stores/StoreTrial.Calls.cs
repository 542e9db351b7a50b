using System.Diagnostics;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <content>Contains the calls to the store, with the token of the clause.</content>
internal sealed partial class StoreTrial
{
    /// <summary>A page size that is larger than anything that a clause writes.</summary>
    private const int Everything = 1000;

    // Between two looks at a feed that lacks something.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public async Task<AppendResult> AppendAsync(AppendBatch batch) => await store.AppendAsync(batch, cancellationToken);

    public Task<AppendResult> AppendAsync(params RecordAppend[] appends) => AppendAsync(Made.Batch(appends));

    /// <summary>Appends a batch and asserts that it was written.</summary>
    public async Task WriteAsync(AppendBatch batch) => StoreExpect.Appended(await AppendAsync(batch));

    /// <summary>Appends events and asserts that they were written.</summary>
    public Task WriteAsync(params RecordAppend[] appends) => WriteAsync(Made.Batch(appends));

    public Task<List<StoredEvent>> ReadAsync(params RecordKey[] keys) => RequestAsync([.. keys.Select(key => new ReadRequest(key))]);

    public async Task<List<StoredEvent>> RequestAsync(params ReadRequest[] requests)
    {
        var events = new List<StoredEvent>();
        await foreach (var stored in store.ReadAsync(requests, cancellationToken))
        {
            events.Add(stored);
        }

        return events;
    }

    public async Task<long[]> VersionsAsync(params RecordKey[] keys) => [.. (await ReadAsync(keys)).Select(stored => stored.Version)];

    public async Task<int> RefreshAsync(params SummaryRefresh[] refreshes) => await store.RefreshSummariesAsync(refreshes, cancellationToken);

    public async Task<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery? query = null, RecordKey? after = null, int size = Everything) =>
        await Catalog.ListAsync(query ?? new RecordQuery { Clinic = Made.Clinic }, after, size, cancellationToken);

    public async Task<string[]> IdsAsync(RecordQuery? query = null, RecordKey? after = null, int size = Everything) =>
        Ids(await ListAsync(query, after, size));

    /// <summary>Returns the record's summary as the catalog lists it.</summary>
    public async Task<RecordSummary> SummaryAsync(RecordKey key)
    {
        var found = (await ListAsync(new RecordQuery { Clinic = key.Clinic, Kind = key.Kind })).Where(summary => summary.Key == key).ToList();
        Expect.That(found.Count == 1, $"Expected the catalog to list {key} once; it lists it {found.Count} times.");
        return found[0];
    }

    public async Task<string[]> ClinicsAsync(ClinicId? after = null, int size = Everything) =>
        [.. (await Catalog.ListClinicsAsync(after, size, cancellationToken)).Select(clinic => clinic.Value)];

    public async Task<string[]> WorkAsync(WorklistQuery? query = null, string? after = null, int size = Everything) =>
        Ids(await Worklist.ListAsync(query ?? new WorklistQuery { Clinic = Made.Clinic }, after, size, cancellationToken));

    public async Task<int> CountWorkAsync(WorklistQuery? query = null) =>
        await Worklist.CountAsync(query ?? new WorklistQuery { Clinic = Made.Clinic }, cancellationToken);

    public async Task<string[]> OutdatedAsync(OutdatedQuery? query = null, int size = Everything) =>
        Ids(await Worklist.ListOutdatedAsync(query ?? Made.Outdated, size, cancellationToken));

    public async Task<int> CountOutdatedAsync(OutdatedQuery? query = null) =>
        await Worklist.CountOutdatedAsync(query ?? Made.Outdated, cancellationToken);

    public Task<string[]> ClaimAsync(string owner, DateTimeOffset? now = null, int size = Everything) => ClaimAsync(Made.Claim(owner, now, size));

    public async Task<string[]> ClaimAsync(ClaimRequest claim) => Ids(await Worklist.ClaimDueAsync(claim, cancellationToken));

    public async Task<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(params RecordKey[] records) => await Keys.ReadKeysAsync(records, cancellationToken);

    /// <summary>Returns the key of a record that has one.</summary>
    public async Task<WrappedRecordKey> KeyAsync(RecordKey record)
    {
        var keys = await ReadKeysAsync(record);
        Expect.That(keys.Count == 1, $"Expected one key of {record}; found {keys.Count}.");
        return keys[0];
    }

    public async Task<int> RewrapAsync(params RewrappedKey[] keys) => await Keys.RewrapKeysAsync(keys, cancellationToken);

    public async Task<string[]> InspectClinicsAsync(string? after = null, int size = Everything) => [.. await Inspection.InspectClinicsAsync(after, size, cancellationToken)];

    public async Task<IReadOnlyList<InspectedRow<StoredEvent>>> InspectEventsAsync(RowPlace? after = null, int size = Everything, string? clinic = null) =>
        await Inspection.InspectEventsAsync(clinic ?? Made.Clinic.Value, after, size, cancellationToken);

    public async Task<IReadOnlyList<InspectedRow<RecordSummary>>> InspectSummariesAsync(RowPlace? after = null, int size = Everything, string? clinic = null) =>
        await Inspection.InspectSummariesAsync(clinic ?? Made.Clinic.Value, after, size, cancellationToken);

    public async Task<IReadOnlyList<InspectedRow<WrappedRecordKey>>> InspectKeysAsync(RowPlace? after = null, int size = Everything, string? clinic = null) =>
        await Inspection.InspectKeysAsync(clinic ?? Made.Clinic.Value, after, size, cancellationToken);

    public async Task<StoredFeedPage> FeedPageAsync(string? after = null, int size = Everything, ClinicId? clinic = null) =>
        await Feed.ReadFeedAsync(clinic ?? Made.Clinic, after, size, cancellationToken);

    /// <summary>Reads a feed page by page until it has as many events as expected, and once more if a page was full. One that never ends is cut.</summary>
    public async Task<List<StoredFeedEvent>> FeedAsync(int count, string? after = null, int size = Everything, ClinicId? clinic = null)
    {
        var feed = new List<StoredFeedEvent>();
        for (var waiting = Stopwatch.StartNew(); ;)
        {
            var page = (await FeedPageAsync(after, size, clinic)).Events;
            feed.AddRange(page);
            if (page.Length > 0)
            {
                after = page[^1].Position;
                waiting.Restart();
            }

            if ((feed.Count >= count && page.Length < size) || feed.Count > 2 * count + size)
            {
                return feed;
            }

            Expect.That(waiting.Elapsed <= feedDelay, $"Expected a feed of {count} events; it has {feed.Count}.");
            if (page.Length < size)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    public async Task NoteAsync(params AccessEntry[] entries) => await AccessLog.AppendAccessAsync(entries, cancellationToken);

    public async Task<IReadOnlyList<LoggedAccess>> AccessesAsync(AccessQuery? query = null, int size = Everything) =>
        await AccessLog.ListAccessAsync(query ?? new AccessQuery { Clinic = Made.Clinic }, size, cancellationToken);

    private static string[] Ids(IReadOnlyList<RecordSummary> summaries) => [.. summaries.Select(summary => summary.Key.Id)];
}
