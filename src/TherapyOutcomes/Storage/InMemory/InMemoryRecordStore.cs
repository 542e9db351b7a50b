using System.Globalization;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Storage;

/// <summary>
/// Stores records in memory, for tests, trials and the command line. It honors the full storage contract, but nothing survives the
/// process.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class InMemoryRecordStore : IRecordStore, IRecordCatalog, IWorklistStore, IRecordKeyStore, IStoreInspection, IEventFeedStore, IAccessLogStore
{
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly Lock _gate = new();
    private readonly Dictionary<RecordKey, RecordHistory> _histories = [];
    private readonly Dictionary<RecordKey, WrappedRecordKey> _keys = [];
    private readonly Dictionary<RecordKey, (ActorId Owner, DateTimeOffset Until)> _leases = [];
    private readonly SummaryIndex _summaries = new();
    private readonly Dictionary<ClinicId, List<StoredEvent>> _feeds = [];
    private readonly AccessLog _accesses = new();

    /// <inheritdoc/>
    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => Locked(() => _id, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEvent> ReadAsync(
        IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var found = await Locked(() => Snapshot(requests), cancellationToken).ConfigureAwait(false);
        foreach (var events in found)
        {
            foreach (var stored in events)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return stored;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.ThrowIfMalformed();
        return Locked(() => (AppendResult?)FindDuplicate(batch) ?? (AppendResult?)FindConflict(batch) ?? Write(batch), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(refreshes);
        return Locked(() => refreshes.Count(Refresh), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(RecordQuery query, RecordKey? after, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Page(() => _summaries.List(query, after), size, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ClinicId>> ListClinicsAsync(ClinicId? after, int size, CancellationToken cancellationToken) =>
        Page(() => _summaries.ListClinics(after), size, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ListAsync(WorklistQuery query, string? after, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Page(() => _summaries.WorkOf(query.Clinic, query.Practitioner)?.List(query, after) ?? [], size, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(WorklistQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Locked(() => _summaries.WorkOf(query.Clinic, query.Practitioner)?.List(query, after: null).Count() ?? 0, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ListOutdatedAsync(OutdatedQuery query, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Page(() => _summaries.WorkOf(query.Clinic, query.Practitioner)?.Outdated(query) ?? [], size, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountOutdatedAsync(OutdatedQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Locked(() => _summaries.WorkOf(query.Clinic, query.Practitioner)?.Outdated(query).Count() ?? 0, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordSummary>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Size, 1);
        return Locked<IReadOnlyList<RecordSummary>>(() => Claim(request), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WrappedRecordKey>> ReadKeysAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Locked<IReadOnlyList<WrappedRecordKey>>(
            () => [.. records.Distinct().Where(_keys.ContainsKey).Select(record => _keys[record])],
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> RewrapKeysAsync(IReadOnlyList<RewrappedKey> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Locked(() => keys.Count(Rewrap), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> PurgeKeysAsync(CancellationToken cancellationToken) => Locked(() => true, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> InspectClinicsAsync(string? after, int size, CancellationToken cancellationToken) => Page(
        () => _histories.Keys.Concat(_keys.Keys).Select(key => key.Clinic.Value).Distinct().Where(clinic => after is null || string.CompareOrdinal(clinic, after) > 0).Order(StringComparer.Ordinal),
        size,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<InspectedRow<StoredEvent>>> InspectEventsAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) => Page(
        () => InOrder(_histories.Keys, clinic, after, isAfterVersion: true)
            .SelectMany(key => _histories[key].From(1).Select(stored => RowOf(key, stored, stored.Version)))
            .Where(row => after is not { } place || RowOrder.Instance.Compare(row.Place, place) > 0),
        size,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<InspectedRow<RecordSummary>>> InspectSummariesAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) => Page(
        () => InOrder(_histories.Keys, clinic, after).Select(key => RowOf(key, _summaries.Find(key)!)), size, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<InspectedRow<WrappedRecordKey>>> InspectKeysAsync(string clinic, RowPlace? after, int size, CancellationToken cancellationToken) => Page(
        () => InOrder(_keys.Keys, clinic, after).Select(key => RowOf(key, _keys[key])), size, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredFeedPage> ReadFeedAsync(ClinicId clinic, string? after, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var from = PlaceOf(after);
        return Locked(
            () => new StoredFeedPage
            {
                StoreId = _id,
                Events =
                [
                    .. _feeds.GetValueOrDefault(clinic, []).Skip(from).Take(size).Select((stored, index) => new StoredFeedEvent
                    {
                        Position = (from + index + 1).ToString(CultureInfo.InvariantCulture),
                        Event = stored,
                    }),
                ],
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask AppendAccessAsync(IReadOnlyList<AccessEntry> entries, CancellationToken cancellationToken)
    {
        AccessEntry.ThrowIfMalformed(entries);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _accesses.Append(entries);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LoggedAccess>> ListAccessAsync(AccessQuery query, int size, CancellationToken cancellationToken)
    {
        AccessQuery.ThrowIfMalformed(query);
        return Page(() => _accesses.List(query), size, cancellationToken);
    }

    // Positions count the events of the clinic.
    private static int PlaceOf(string? position) =>
        position is null ? 0
        : int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place
        : throw new ArgumentException("This is no position of a store in memory.", nameof(position));

    private ValueTask<T> Locked<T>(Func<T> act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(act());
        }
    }

    private ValueTask<IReadOnlyList<T>> Page<T>(Func<IEnumerable<T>> list, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return Locked<IReadOnlyList<T>>(() => [.. list().Take(size)], cancellationToken);
    }

    private List<ArraySegment<StoredEvent>> Snapshot(IReadOnlyList<ReadRequest> requests) =>
        [.. requests.Where(request => _histories.ContainsKey(request.Key)).Select(request => _histories[request.Key].From(request.FromVersion))];

    private long VersionOf(RecordKey key) => _histories.TryGetValue(key, out var history) ? history.Version : 0;

    private AppendResult.Duplicate? FindDuplicate(AppendBatch batch)
    {
        var found = new List<RecordedCommand>();
        foreach (var append in batch.Appends)
        {
            foreach (var stored in append.Events)
            {
                if (stored.Ordinal == 0 && _histories.TryGetValue(append.Key, out var history) && history.Find(append.Key, stored.Command) is { } command)
                {
                    found.Add(command);
                }
            }
        }

        return found.Count == 0 ? null : new AppendResult.Duplicate { Commands = [.. found] };
    }

    private AppendResult.Conflict? FindConflict(AppendBatch batch)
    {
        foreach (var append in batch.Appends)
        {
            if (VersionOf(append.Key) is var actual && actual != append.ExpectedVersion)
            {
                return new AppendResult.Conflict { Key = append.Key, Expected = append.ExpectedVersion, Actual = actual };
            }
        }

        foreach (var (key, version) in batch.Assertions.Select(assertion => (assertion.Key, assertion.Version)))
        {
            if (VersionOf(key) is var actual && actual != version)
            {
                return new AppendResult.Conflict { Key = key, Expected = version, Actual = actual };
            }
        }

        foreach (var key in batch.NewKeys)
        {
            if (_keys.ContainsKey(key.Record))
            {
                var version = VersionOf(key.Record);
                return new AppendResult.Conflict { Key = key.Record, Expected = version, Actual = version };
            }
        }

        return null;
    }

    private AppendResult.Appended Write(AppendBatch batch)
    {
        if (!_feeds.TryGetValue(batch.Clinic, out var feed))
        {
            _feeds[batch.Clinic] = feed = [];
        }

        foreach (var append in batch.Appends)
        {
            if (!_histories.TryGetValue(append.Key, out var history))
            {
                _histories[append.Key] = history = new RecordHistory();
            }

            foreach (var stored in append.Events)
            {
                var own = WithOwnBytes(stored);
                history.Add(own);
                feed.Add(own);
            }

            _summaries.Put(append.Summary);
        }

        foreach (var key in batch.NewKeys)
        {
            _keys[key.Record] = key with { Wrapped = key.Wrapped.ToArray() };
        }

        foreach (var client in batch.Erasures)
        {
            Destroy(batch.Clinic, client, batch.RecordedAt);
        }

        foreach (var client in batch.Outdates)
        {
            Outdate(batch, client);
        }

        return new AppendResult.Appended();
    }

    private void Outdate(AppendBatch batch, ClientId client)
    {
        foreach (var episode in _summaries.EpisodesOf(batch.Clinic, client))
        {
            // Not "later than": a summary without a review time is also meant.
            if (!(episode.ReviewAt <= batch.RecordedAt) && !batch.Appends.Any(append => append.Key == episode.Key))
            {
                _summaries.Put(episode with { ReviewAt = batch.RecordedAt });
            }
        }
    }

    private bool Refresh(SummaryRefresh refresh)
    {
        var holds = _summaries.Find(refresh.Summary.Key) is { } stored
            && refresh.Supersedes(stored)
            && refresh.BasedOn.All(record => VersionOf(record.Key) == record.Version);
        if (holds)
        {
            _summaries.Put(refresh.Summary);
        }

        return holds;
    }

    private List<RecordSummary> Claim(ClaimRequest request)
    {
        var due = _summaries.WorkOf(request.Clinic, practitioner: null)?.Due(request)
            .Where(summary => !(_leases.TryGetValue(summary.Key, out var lease) && !request.IsOver(lease.Until) && lease.Owner != request.Owner))
            .Take(request.Size)
            .ToList() ?? [];
        foreach (var summary in due)
        {
            _leases[summary.Key] = (request.Owner, request.Now + request.Lease);
        }

        return due;
    }

    private void Destroy(ClinicId clinic, ClientId subject, DateTimeOffset now)
    {
        foreach (var key in _keys.Values.Where(key => key.Record.Clinic == clinic && key.Subject == subject && key.DestroyedAt is null).ToList())
        {
            _keys[key.Record] = key with { MasterKeyId = null, Wrapped = default, DestroyedAt = now };
        }
    }

    private bool Rewrap(RewrappedKey rewrapped)
    {
        var key = rewrapped.Key;
        var holds = _keys.TryGetValue(key.Record, out var stored)
            && stored.DestroyedAt is null && stored.Id == key.Id && stored.MasterKeyId == rewrapped.FormerMasterKeyId;
        if (holds)
        {
            _keys[key.Record] = stored! with { Wrapped = key.Wrapped.ToArray(), MasterKeyId = key.MasterKeyId };
        }

        return holds;
    }

    private static IEnumerable<RecordKey> InOrder(IEnumerable<RecordKey> keys, string clinic, RowPlace? after, bool isAfterVersion = false) => keys
        .Where(key => key.Clinic.Value == clinic)
        .Where(key => after is not { } place || RowOrder.Instance.Compare(RowPlace.Of(key, isAfterVersion ? long.MaxValue : 0), place) > 0)
        .Order(RecordKeyOrder.Instance);

    private static InspectedRow<T> RowOf<T>(RecordKey key, T content, long version = 0)
        where T : class => new() { Place = RowPlace.Of(key, version), Content = content };

    // The caller may reuse its buffers.
    private static StoredEvent WithOwnBytes(StoredEvent stored) => stored with
    {
        Payload = stored.Payload.ToArray(),
        Texts = stored.Texts.ToArray(),
    };
}
