using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Storage;

/// <summary>A store in memory, for tests, trials and the command line. It does all that a durable store must, but last.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class InMemoryRecordStore : IRecordStore, IRecordCatalog, IWorklistStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RecordKey, ImmutableList<StoredEvent>> _events = [];
    private readonly HeadShelves _heads = new();
    private readonly Dictionary<RecordKey, DateTimeOffset> _leases = [];

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEvent> ReadAsync(
        IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var (events, afterVersion) in Snapshot(requests))
        {
            // Versions have no gaps, so an event's place follows from its version.
            for (var index = (int)Math.Min(afterVersion, events.Count); index < events.Count; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return events[index];
            }
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(IReadOnlyList<RecordAppend> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellationToken.ThrowIfCancellationRequested();
        BatchCheck.Require(batch);
        lock (_gate)
        {
            return ValueTask.FromResult((AppendResult?)FindDuplicate(batch) ?? (AppendResult?)FindConflict(batch) ?? Write(batch));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordHead> ListAsync(RecordQuery query, RecordKey? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Heads(() => _heads.For(query).Where(query.Fits), after, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordHead> QueryAsync(
        WorklistQuery query, DateTimeOffset now, RecordKey? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Heads(() => _heads.Of(query.Clinic, RecordKind.Episode).Where(head => query.Fits(head, now)), after, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordHead>> ClaimDueAsync(
        ClinicId clinic, DateTimeOffset now, ActorId owner, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var due = _heads.For(new RecordQuery { Clinic = clinic })
                .Where(head => head.ReviewAt <= now && !(_leases.TryGetValue(head.Key, out var until) && until > now))
                .Take(most)
                .ToList();
            foreach (var head in due)
            {
                _leases[head.Key] = now + lease;
            }

            return ValueTask.FromResult<IReadOnlyList<RecordHead>>(due);
        }
    }

    private List<(ImmutableList<StoredEvent> Events, long AfterVersion)> Snapshot(IReadOnlyList<ReadRequest> requests)
    {
        lock (_gate)
        {
            return [.. requests.Select(request => (EventsOf(request.Key), request.AfterVersion))];
        }
    }

    private async IAsyncEnumerable<RecordHead> Heads(
        Func<IEnumerable<RecordHead>> list, RecordKey? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<RecordHead> heads;
        lock (_gate)
        {
            heads = [.. list().Where(head => after is not { } key || RecordKeyOrder.Instance.Compare(head.Key, key) > 0)];
        }

        foreach (var head in heads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return head;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    private ImmutableList<StoredEvent> EventsOf(RecordKey key) => _events.TryGetValue(key, out var events) ? events : [];

    private AppendResult.Duplicate? FindDuplicate(IReadOnlyList<RecordAppend> batch)
    {
        foreach (var append in batch)
        {
            if (append.IsAssertion)
            {
                continue;
            }

            var command = append.Events[0].Command;
            var earlier = EventsOf(append.Key).FindAll(stored => stored.Command == command);
            if (earlier.Count > 0)
            {
                return new AppendResult.Duplicate(append.Key, earlier[0].Version, earlier[^1].Version);
            }
        }

        return null;
    }

    private AppendResult.Conflict? FindConflict(IReadOnlyList<RecordAppend> batch)
    {
        foreach (var append in batch)
        {
            var actual = EventsOf(append.Key).Count;
            if (actual != append.ExpectedVersion)
            {
                return new AppendResult.Conflict(append.Key, actual);
            }
        }

        return null;
    }

    private AppendResult.Appended Write(IReadOnlyList<RecordAppend> batch)
    {
        foreach (var append in batch)
        {
            if (append.IsAssertion)
            {
                continue;
            }

            var events = EventsOf(append.Key).AddRange(append.Events.Select(WithOwnBytes));
            _events[append.Key] = events;
            if ((append.Head ?? _heads.Find(append.Key)) is { } head)
            {
                _heads.Put(head with { Version = events.Count });
            }
        }

        return new AppendResult.Appended();
    }

    // The caller may use its buffer again.
    private static StoredEvent WithOwnBytes(StoredEvent stored) => stored with { Payload = stored.Payload.ToArray() };
}
