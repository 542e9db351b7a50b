using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Moving;

/// <summary>Exports a clinic: all rows of each record together, in the order of the records.</summary>
/// <param name="scan">The store.</param>
/// <param name="writer">Where the lines go.</param>
/// <param name="clinic">The clinic.</param>
/// <param name="before">What was exported before.</param>
/// <param name="progress">Receives the number of events; null if nobody wants to know.</param>
internal sealed class ClinicExport(StoreScan scan, TransferWriter writer, string clinic, StoreTransferReport before, IProgress<long>? progress)
{
    private readonly RowPlace _own = new((int)RecordKind.Clinic, clinic);
    private readonly Dictionary<RowPlace, long> _written = [];
    private StoreTransferReport _report = before with { Clinics = before.Clinics + 1 };
    private Dictionary<RowPlace, WrappedRecordKey> _keys = [];
    private Dictionary<RowPlace, RecordSummary> _summaries = [];

    /// <exception cref="TherapyOutcomesException">TO3012: a row can't be read. TO3019: somebody wrote meanwhile.</exception>
    public async Task<StoreTransferReport> RunAsync(CancellationToken cancellationToken)
    {
        _keys = await ReadAsync(scan.KeysAsync(clinic, cancellationToken)).ConfigureAwait(false);
        _summaries = await ReadAsync(scan.SummariesAsync(clinic, cancellationToken)).ConfigureAwait(false);

        // The clinic's own record comes first, because its key is needed to check the others.
        await WriteAsync(_own, await scan.EventsOfAsync(clinic, _own, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        var keyed = new Queue<RowPlace>(_keys.Keys.Where(place => place != _own).Order(RowOrder.Instance));
        await foreach (var events in scan.EventsByRecordAsync(clinic, _ => progress?.Report(_report.Events), cancellationToken).ConfigureAwait(false))
        {
            var record = events[0].Place with { Version = 0 };
            if (record != _own)
            {
                await WriteWithoutEventsAsync(keyed, record, cancellationToken).ConfigureAwait(false);
                await WriteAsync(record, events, cancellationToken).ConfigureAwait(false);
            }
        }

        await WriteWithoutEventsAsync(keyed, upTo: null, cancellationToken).ConfigureAwait(false);
        await RequireUnchangedAsync(cancellationToken).ConfigureAwait(false);
        return _report;
    }

    // Records that have a key and no events come where they stand in the order. The key of a record with events is written with it.
    private async Task WriteWithoutEventsAsync(Queue<RowPlace> keyed, RowPlace? upTo, CancellationToken cancellationToken)
    {
        while (keyed.TryPeek(out var next) && (upTo is not { } record || RowOrder.Instance.Compare(next, record) <= 0))
        {
            keyed.Dequeue();
            if (next != upTo)
            {
                await WriteAsync(next, [], cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteAsync(RowPlace record, List<InspectedRow<StoredEvent>> events, CancellationToken cancellationToken)
    {
        var hasKey = _keys.TryGetValue(record, out var key);
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
            var summary = _summaries.GetValueOrDefault(record);
            _written[record] = events[^1].Place.Version;
            await writer.WriteAsync(new TransferLine { Summary = summary?.Version == _written[record] ? summary : throw Changed(record) }, cancellationToken).ConfigureAwait(false);
        }

        _report = _report with
        {
            Records = _report.Records + (hasKey || events.Count > 0 ? 1 : 0),
            Events = _report.Events + events.Count,
            Keys = _report.Keys + (hasKey ? 1 : 0),
        };
    }

    private async Task RequireUnchangedAsync(CancellationToken cancellationToken)
    {
        await foreach (var page in scan.SummariesAsync(clinic, cancellationToken).ConfigureAwait(false))
        {
            var changed = page.FirstOrDefault(row => row.Content is not { } summary || !_written.Remove(row.Place, out var version) || version != summary.Version);
            if (changed is not null)
            {
                throw Changed(changed.Place);
            }
        }

        if (_written.Count > 0)
        {
            throw Changed(_written.Keys.First());
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
