using TherapyOutcomes.Storage;
using TherapyOutcomes.Verification;

namespace TherapyOutcomes.Moving;

/// <summary>Exports a store: all rows of each record together, in the order of the records.</summary>
internal sealed class StoreExport(StoreScan scan, TransferWriter writer, IProgress<long>? progress)
{
    private long _records;
    private long _events;
    private long _keys;

    /// <exception cref="TherapyOutcomesException">TO3012: a row can't be read. TO3019: somebody wrote meanwhile.</exception>
    public async Task<StoreTransferReport> RunAsync(CancellationToken cancellationToken)
    {
        var header = new TransferHeader { Format = TransferHeader.TheFormat, Version = TransferHeader.TheVersion };
        await writer.WriteAsync(new TransferLine { Header = header }, cancellationToken).ConfigureAwait(false);
        var clinics = await scan.ClinicsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var clinic in clinics)
        {
            await WriteClinicAsync(clinic, cancellationToken).ConfigureAwait(false);
        }

        await writer.EndAsync(_records, _events, _keys, cancellationToken).ConfigureAwait(false);
        return new StoreTransferReport { Clinics = clinics.Count, Records = _records, Events = _events, Keys = _keys, AlreadyThere = 0 };
    }

    private async Task WriteClinicAsync(string clinic, CancellationToken cancellationToken)
    {
        var keys = await ReadAsync(scan.KeysAsync(clinic, cancellationToken)).ConfigureAwait(false);
        var summaries = await ReadAsync(scan.SummariesAsync(clinic, cancellationToken)).ConfigureAwait(false);
        var written = new Dictionary<RowPlace, long>();
        var own = new RowPlace((int)RecordKind.Clinic, clinic);
        await WriteRecordAsync(own, [.. await scan.EventsOfAsync(clinic, own, cancellationToken).ConfigureAwait(false)], keys, summaries, written, cancellationToken).ConfigureAwait(false);
        keys.Remove(own);
        var unwritten = new Queue<RowPlace>(keys.Keys.OrderBy(place => place.Kind).ThenBy(place => place.Id, StringComparer.Ordinal));
        var group = new List<InspectedRow<StoredEvent>>();
        await foreach (var page in scan.EventsAsync(clinic, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page.Where(row => !StoreScan.IsOf(row.Place, own)))
            {
                if (group is [var first, ..] && !StoreScan.IsOf(row.Place, first.Place))
                {
                    await WriteInOrderAsync(group, unwritten, keys, summaries, written, cancellationToken).ConfigureAwait(false);
                    group.Clear();
                }

                group.Add(row);
            }

            progress?.Report(_events);
        }

        await WriteInOrderAsync(group, unwritten, keys, summaries, written, cancellationToken).ConfigureAwait(false);
        await WriteInOrderAsync([], unwritten, keys, summaries, written, cancellationToken).ConfigureAwait(false);
        await RequireUnchangedAsync(clinic, written, cancellationToken).ConfigureAwait(false);
    }

    // Records that have a key and no events come where they stand in the order. Without events, all that are left are written.
    private async Task WriteInOrderAsync(
        List<InspectedRow<StoredEvent>> events,
        Queue<RowPlace> unwritten,
        Dictionary<RowPlace, WrappedRecordKey> keys,
        Dictionary<RowPlace, RecordSummary> summaries,
        Dictionary<RowPlace, long> written,
        CancellationToken cancellationToken)
    {
        RowPlace? record = events is [var first, ..] ? first.Place with { Version = 0 } : null;
        while (unwritten.TryPeek(out var next) && (record is not { } place || RowOrder.Compare(next, place) <= 0))
        {
            unwritten.Dequeue();
            if (next != record)
            {
                await WriteRecordAsync(next, [], keys, summaries, written, cancellationToken).ConfigureAwait(false);
            }
        }

        if (record is { } begun)
        {
            await WriteRecordAsync(begun, events, keys, summaries, written, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteRecordAsync(
        RowPlace record,
        List<InspectedRow<StoredEvent>> events,
        Dictionary<RowPlace, WrappedRecordKey> keys,
        Dictionary<RowPlace, RecordSummary> summaries,
        Dictionary<RowPlace, long> written,
        CancellationToken cancellationToken)
    {
        var hasKey = keys.TryGetValue(record, out var key);
        if (hasKey)
        {
            await writer.WriteAsync(new TransferLine { Key = key }, cancellationToken).ConfigureAwait(false);
        }

        foreach (var row in events)
        {
            await writer.WriteAsync(new TransferLine { Event = Readable(row) }, cancellationToken).ConfigureAwait(false);
        }

        if (events.Count > 0)
        {
            var summary = summaries.GetValueOrDefault(record);
            written[record] = events[^1].Place.Version;
            await writer.WriteAsync(new TransferLine { Summary = summary?.Version == written[record] ? summary : throw Changed(record) }, cancellationToken).ConfigureAwait(false);
        }

        (_records, _events, _keys) = (_records + (hasKey || events.Count > 0 ? 1 : 0), _events + events.Count, _keys + (hasKey ? 1 : 0));
    }

    private async Task RequireUnchangedAsync(string clinic, Dictionary<RowPlace, long> written, CancellationToken cancellationToken)
    {
        await foreach (var page in scan.SummariesAsync(clinic, cancellationToken).ConfigureAwait(false))
        {
            var changed = page.FirstOrDefault(row => row.Content is not { } summary || !written.Remove(row.Place, out var version) || version != summary.Version);
            if (changed is not null)
            {
                throw Changed(changed.Place);
            }
        }

        if (written.Count > 0)
        {
            throw Changed(written.Keys.First());
        }
    }

    private static async Task<Dictionary<RowPlace, T>> ReadAsync<T>(IAsyncEnumerable<IReadOnlyList<InspectedRow<T>>> pages)
        where T : class
    {
        var read = new Dictionary<RowPlace, T>();
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var row in page)
            {
                read[row.Place] = Readable(row);
            }
        }

        return read;
    }

    private static T Readable<T>(InspectedRow<T> row)
        where T : class => row.Content ?? throw new TherapyOutcomesException(
            ErrorCodes.RowUnreadable, $"A row of {row.Place} can't be read, so the store can't be exported. Verify the store, and restore what was changed from a backup.");

    private static TherapyOutcomesException Changed(RowPlace place) => new(
        ErrorCodes.StoreChanged, $"{place} was written to while the store was exported, or its summary does not belong to its events. Export again while nobody writes; if this remains, verify the store.");
}
