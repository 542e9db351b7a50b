using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TherapyOutcomes;
using TherapyOutcomes.Storage;

namespace ClinicSoftware.Storage;

/// <summary>
/// Stores records in one file of JSON lines. It is a complete store to learn from, but neither fast nor small. Every call decides on the
/// state that was replayed into memory, writes one line and then applies that line, so memory never contains anything that the file does not.
/// </summary>
/// <remarks>
/// Thread-safe. Only one instance at a time can have the file open, whether in this process or in another.
/// </remarks>
public sealed partial class FileRecordStore : IRecordStore, IRecordCatalog, IWorklistStore, IRecordKeyStore, IStoreInspection, IEventFeedStore, IDisposable
{
    private readonly Lock _gate = new();
    private readonly RecordLog _log;
    private readonly Dictionary<RecordKey, List<StoredEvent>> _events = [];
    private readonly Dictionary<ClinicId, List<StoredEvent>> _feeds = [];
    private readonly Dictionary<RecordKey, RecordSummary> _summaries = [];
    private readonly Dictionary<RecordKey, WrappedRecordKey> _keys = [];
    private Guid _id;

    /// <summary>Opens a file, or creates it if it does not exist.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="IOException">The file is already open elsewhere.</exception>
    /// <exception cref="InvalidDataException">A line other than the last one is broken.</exception>
    public FileRecordStore(string path)
    {
        _log = new RecordLog(path);
        try
        {
            _log.Replay(Apply);
            if (_id == Guid.Empty)
            {
                Write(new LogLine { StoreId = Guid.NewGuid() });
            }
        }
        catch
        {
            _log.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _log.Dispose();

    /// <inheritdoc/>
    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => Locked(() => _id, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Returns a copy, because the caller may use the store again before the enumeration ends.
        var found = await Locked(() => requests.SelectMany(request => EventsOf(request.Key).Where(stored => stored.Version >= request.FromVersion)).ToList(), cancellationToken);
        foreach (var stored in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return stored;
        }
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        batch.ThrowIfMalformed();
        return Locked(() => Append(batch), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) => Locked(
        () =>
        {
            var written = 0;
            foreach (var refresh in refreshes.Where(Holds))
            {
                Write(new LogLine { Refreshed = refresh.Summary });
                written++;
            }

            return written;
        },
        cancellationToken);

    private AppendResult Append(AppendBatch batch)
    {
        AppendResult? refused = FindDuplicate(batch);
        refused ??= FindConflict(batch);
        if (refused is null)
        {
            Write(batch);
        }

        return refused ?? new AppendResult.Appended();
    }

    private AppendResult.Duplicate? FindDuplicate(AppendBatch batch)
    {
        var onRecord = batch.Appends
            .SelectMany(append => append.Events.Where(stored => stored.Ordinal == 0))
            .Select(given => EventsOf(given.Key).Where(stored => stored.Command == given.Command).ToList())
            .Where(events => events.Count > 0)
            .Select(events => new RecordedCommand(events[0].Key, events[0].Command, events[0].Version, events[^1].Version))
            .ToImmutableArray();
        return onRecord.IsEmpty ? null : new AppendResult.Duplicate { Commands = onRecord };
    }

    private AppendResult.Conflict? FindConflict(AppendBatch batch)
    {
        var moved = batch.Appends
            .Select(append => new RecordAssertion(append.Key, append.ExpectedVersion))
            .Concat(batch.Assertions)
            .Where(record => VersionOf(record.Key) != record.Version);
        var keyed = batch.NewKeys
            .Where(key => _keys.ContainsKey(key.Record))
            .Select(key => new RecordAssertion(key.Record, 0));
        return moved.Concat(keyed)
            .Select(record => new AppendResult.Conflict { Key = record.Key, Expected = record.Version, Actual = VersionOf(record.Key) })
            .FirstOrDefault();
    }

    private bool Holds(SummaryRefresh refresh) =>
        _summaries.TryGetValue(refresh.Summary.Key, out var stored)
        && refresh.Supersedes(stored)
        && refresh.BasedOn.All(record => VersionOf(record.Key) == record.Version);

    // What an erasure destroys must not stay in earlier lines, nor in the line of the batch itself.
    private void Write(AppendBatch batch)
    {
        var line = new LogLine { Batch = batch with { NewKeys = [.. batch.NewKeys.Select(key => IsErased(key, batch) ? Erased(key, batch) : key)] } };
        var erased = _keys.Values.Where(key => IsErased(key, batch)).Select(key => Erased(key, batch)).ToList();
        if (erased.Count == 0)
        {
            Write(line);
        }
        else
        {
            Rewrite(erased, line);
        }
    }

    // Applies the line as it is read back, so no buffer of the caller is kept.
    private void Write(LogLine line) => Apply(_log.Append(line));

    private void Apply(LogLine line)
    {
        _id = line.StoreId ?? _id;
        if (line.Refreshed is { } refreshed)
        {
            _summaries[refreshed.Key] = refreshed;
        }

        if (line.Batch is { } batch)
        {
            Apply(batch);
        }
    }

    private void Apply(AppendBatch batch)
    {
        foreach (var append in batch.Appends)
        {
            _events[append.Key] = [.. EventsOf(append.Key), .. append.Events];
            _feeds[batch.Clinic] = [.. FeedOf(batch.Clinic), .. append.Events];
            _summaries[append.Key] = append.Summary;
        }

        foreach (var key in batch.NewKeys)
        {
            _keys[key.Record] = key;
        }

        var others = _summaries.Values.Where(summary =>
            summary.Key.Clinic == batch.Clinic && summary.Key.Kind == RecordKind.Episode
            && summary.Client is { } client && batch.Outdates.Contains(client)
            && !batch.Appends.Any(append => append.Key == summary.Key));
        foreach (var summary in others.Where(summary => !(summary.ReviewAt <= batch.RecordedAt)).ToList())
        {
            _summaries[summary.Key] = summary with { ReviewAt = batch.RecordedAt };
        }
    }

    private List<StoredEvent> EventsOf(RecordKey key) => _events.GetValueOrDefault(key, []);

    private long VersionOf(RecordKey key) => EventsOf(key).Count;

    private ValueTask<T> Locked<T>(Func<T> act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(act());
        }
    }
}
