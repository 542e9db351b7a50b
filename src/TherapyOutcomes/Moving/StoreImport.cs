using TherapyOutcomes.Deciding;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Moving;

/// <summary>Imports an export in two passes: the first checks all of it and writes nothing, the second writes.</summary>
internal sealed class StoreImport(IRecordStore store, StoreScan scan, TextVault vault, Func<DateTimeOffset> now, IProgress<long>? progress)
{
    private const int MostEventsABatch = 2_000;

    private readonly Dictionary<RecordKey, RecordSummary> _there = [];
    private readonly Dictionary<RecordKey, Guid> _keysThere = [];
    private readonly HashSet<RecordKey> _done = [];
    private readonly HashSet<ClinicId> _clinics = [];
    private readonly List<TransferRecord> _keysAlone = [];
    private long _events;
    private long _keys;
    private long _records;

    public async Task<StoreTransferReport> RunAsync(Stream input, CancellationToken cancellationToken)
    {
        var start = input.Position;
        RequireSomething(input);
        await CheckAsync(input, cancellationToken).ConfigureAwait(false);
        input.Position = start;
        await WriteAsync(input, cancellationToken).ConfigureAwait(false);
        if (_keysAlone.FirstOrDefault() is { } missing)
        {
            throw Others(missing.Key);
        }

        progress?.Report(_events);
        return new StoreTransferReport { Clinics = _clinics.Count, Records = _records, Events = _events, Keys = _keys, AlreadyThere = _done.Count };
    }

    private static void RequireSomething(Stream input)
    {
        if (input.Position >= input.Length)
        {
            throw new TherapyOutcomesException(ErrorCodes.ExportUnreadable, input.Length == 0
                ? "The file is empty, so there is nothing to import. Nothing was written."
                : "The stream is at its end, so there is nothing to import. Set its position to where the export begins. Nothing was written.");
        }
    }

    private async Task CheckAsync(Stream input, CancellationToken cancellationToken)
    {
        var check = new TransferCheck(vault);
        await foreach (var record in TransferReader.ReadAsync(input, cancellationToken).ConfigureAwait(false))
        {
            if (_clinics.Add(record.Key.Clinic))
            {
                await ReadWhatIsThereAsync(record.Key.Clinic, cancellationToken).ConfigureAwait(false);
            }

            await check.AddAsync(record, cancellationToken).ConfigureAwait(false);
            await CompareAsync(record, cancellationToken).ConfigureAwait(false);
        }

        await check.EndAsync(cancellationToken).ConfigureAwait(false);
        if (_there.Keys.Concat(_keysThere.Keys).FirstOrDefault() is { Id: not null } other)
        {
            throw Others(other);
        }
    }

    private async Task ReadWhatIsThereAsync(ClinicId clinic, CancellationToken cancellationToken)
    {
        await foreach (var page in scan.SummariesAsync(clinic.Value, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page)
            {
                var summary = row.Content ?? throw new TherapyOutcomesException(ErrorCodes.RowUnreadable, $"The summary of {row.Place} in the store can't be read. Nothing was written.");
                _there[summary.Key] = summary;
            }
        }

        await foreach (var page in scan.KeysAsync(clinic.Value, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in page)
            {
                var key = row.Content ?? throw new TherapyOutcomesException(ErrorCodes.RowUnreadable, $"The key of {row.Place} in the store can't be read. Nothing was written.");
                _keysThere[key.Record] = key.Id;
            }
        }
    }

    // What an interrupted import wrote is left as it is.
    private async Task CompareAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        var hasKey = _keysThere.Remove(record.Key, out var key);
        if (hasKey && key != record.Wrapped?.Id)
        {
            throw Others(record.Key);
        }

        if (record.Events.Count == 0)
        {
            if (hasKey)
            {
                _done.Add(record.Key);
            }
            else
            {
                _keysAlone.Add(record);
            }

            return;
        }

        if (!_there.Remove(record.Key, out var there))
        {
            return;
        }

        var newest = record.Events.Count == there.Version
            ? (await store.ReadByRecordAsync([new ReadRequest(record.Key, there.Version)], cancellationToken).ConfigureAwait(false))[0].LastOrDefault()
            : null;
        _ = newest is not null && newest.Hash == record.Events[^1].Hash ? _done.Add(record.Key) : throw Others(record.Key);
    }

    private async Task WriteAsync(Stream input, CancellationToken cancellationToken)
    {
        var (waiting, events) = (new List<TransferRecord>(), 0);
        await foreach (var record in TransferReader.ReadAsync(input, cancellationToken).ConfigureAwait(false))
        {
            if (waiting.Count > 0 && (waiting[0].Key.Clinic != record.Key.Clinic || events >= MostEventsABatch))
            {
                await WriteAsync(waiting, cancellationToken).ConfigureAwait(false);
                waiting.Clear();
                events = 0;
            }

            (_records, _events, _keys) = (_records + 1, _events + record.Events.Count, _keys + (record.Wrapped is null ? 0 : 1));
            if (record.Events.Count > 0 && !_done.Contains(record.Key))
            {
                waiting.Add(record);
                events += record.Events.Count;
            }
        }

        await WriteAsync(waiting, cancellationToken).ConfigureAwait(false);
    }

    // The keys of records without events go with the first batch of their clinic, so that they are there if any of the clinic is.
    private async Task WriteAsync(List<TransferRecord> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return;
        }

        var clinic = records[0].Key.Clinic;
        await AppendAsync(records, _keysAlone.Where(record => record.Key.Clinic == clinic).ToList(), cancellationToken).ConfigureAwait(false);
        _keysAlone.RemoveAll(record => record.Key.Clinic == clinic);
        progress?.Report(_events);
    }

    private async Task AppendAsync(List<TransferRecord> records, List<TransferRecord> keysAlone, CancellationToken cancellationToken)
    {
        var batch = new AppendBatch
        {
            Clinic = records[0].Key.Clinic,
            RecordedAt = now().ToUniversalTime(),
            Appends = [.. records.Select(record => new RecordAppend { Key = record.Key, ExpectedVersion = 0, Events = [.. record.Events], Summary = record.Summary! })],
            Assertions = [.. keysAlone.Where(record => record.Key.Kind != RecordKind.Clinic).Select(record => new RecordAssertion(record.Key, 0))],
            NewKeys = [.. records.Concat(keysAlone).Select(record => record.Wrapped).OfType<WrappedRecordKey>()],
        };
        if (await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false) is not AppendResult.Appended)
        {
            throw Others(records[0].Key);
        }
    }

    private static TherapyOutcomesException Others(RecordKey record) => new(
        ErrorCodes.StoreHoldsOthers, $"The clinic {record.Clinic} of the store holds other records than the file, such as {record}. Import into a new store.");
}
