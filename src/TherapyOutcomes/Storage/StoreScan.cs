using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Storage;

/// <summary>Goes through all rows of a store, page by page.</summary>
internal sealed class StoreScan(IStoreInspection inspection)
{
    private const int PageSize = 4_000;

    /// <summary>Lists all clinics that any row names.</summary>
    public Task<IReadOnlyList<string>> ClinicsAsync(CancellationToken cancellationToken) => inspection.InspectAllClinicsAsync(cancellationToken);

    public IAsyncEnumerable<IReadOnlyList<InspectedRow<RecordSummary>>> SummariesAsync(string clinic, CancellationToken cancellationToken) =>
        PagesAsync<RecordSummary>((after, size) => inspection.InspectSummariesAsync(clinic, after, size, cancellationToken));

    public IAsyncEnumerable<IReadOnlyList<InspectedRow<WrappedRecordKey>>> KeysAsync(string clinic, CancellationToken cancellationToken) =>
        PagesAsync<WrappedRecordKey>((after, size) => inspection.InspectKeysAsync(clinic, after, size, cancellationToken));

    /// <summary>Goes through a clinic's events, those of a record together. Each record has at least one.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="pageTaken">Called with the number of events of a page, once their records are handed on but for the last.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async IAsyncEnumerable<List<InspectedRow<StoredEvent>>> EventsByRecordAsync(
        string clinic, Action<int> pageTaken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var record = new List<InspectedRow<StoredEvent>>();
        await foreach (var page in PagesAsync<StoredEvent>((after, size) => inspection.InspectEventsAsync(clinic, after, size, cancellationToken)).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in page)
            {
                if (record is [var first, ..] && !row.Place.IsOf(first.Place))
                {
                    yield return record;
                    record = [];
                }

                record.Add(row);
            }

            pageTaken(page.Count);
        }

        if (record.Count > 0)
        {
            yield return record;
        }
    }

    /// <summary>Reads the events of one record.</summary>
    public async Task<List<InspectedRow<StoredEvent>>> EventsOfAsync(string clinic, RowPlace record, CancellationToken cancellationToken)
    {
        var events = new List<InspectedRow<StoredEvent>>();
        var after = record with { Version = long.MinValue };
        while (true)
        {
            var page = await inspection.InspectEventsAsync(clinic, after, PageSize, cancellationToken).ConfigureAwait(false);
            var own = page.TakeWhile(row => row.Place.IsOf(record)).ToList();
            events.AddRange(own);
            if (own.Count < PageSize)
            {
                return events;
            }

            after = own[^1].Place;
        }
    }

    /// <summary>Reads the summary of one record; returns null if there is none.</summary>
    public async Task<InspectedRow<RecordSummary>?> SummaryOfAsync(string clinic, RowPlace record, CancellationToken cancellationToken) =>
        Own(await inspection.InspectSummariesAsync(clinic, Before(record), size: 1, cancellationToken).ConfigureAwait(false), record);

    /// <summary>Reads the key of one record; returns null if there is none.</summary>
    public async Task<InspectedRow<WrappedRecordKey>?> KeyOfAsync(string clinic, RowPlace record, CancellationToken cancellationToken) =>
        Own(await inspection.InspectKeysAsync(clinic, Before(record), size: 1, cancellationToken).ConfigureAwait(false), record);

    // A row without a version is behind any place of its record with a negative one.
    private static RowPlace Before(RowPlace record) => record with { Version = -1 };

    private static InspectedRow<T>? Own<T>(IReadOnlyList<InspectedRow<T>> page, RowPlace record)
        where T : class => page.FirstOrDefault(row => row.Place.IsOf(record));

    private static async IAsyncEnumerable<IReadOnlyList<InspectedRow<T>>> PagesAsync<T>(Func<RowPlace?, int, ValueTask<IReadOnlyList<InspectedRow<T>>>> read)
        where T : class
    {
        RowPlace? after = null;
        while (true)
        {
            var page = await read(after, PageSize).ConfigureAwait(false);
            if (page.Count > 0)
            {
                yield return page;
                after = page[^1].Place;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }
}
