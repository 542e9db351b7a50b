using System.Diagnostics.CodeAnalysis;
using TherapyOutcomes.EntityFrameworkCore.Writing;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Grouping;

/// <summary>
/// Lets one caller at a time write, for itself and for all that came while the one before it wrote. So a caller that is alone waits for nobody, and the more
/// callers there are, the more batches share a commit.
/// </summary>
/// <remarks>Thread-safe.</remarks>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore has nothing to dispose of unless its wait handle is used, and callers may still wait for one.")]
internal sealed class GroupCommitter(BatchWriter single, GroupWriter together, GroupCommitOptions options)
{
    // Batches that a group left out may wait for somebody's lock. They must not take all connections.
    private const int MostByThemselves = 8;

    private readonly Lock _gate = new();
    private readonly LinkedList<QueuedBatch> _waiting = [];
    private readonly SemaphoreSlim _room = new(options.MostWaiting);
    private readonly SemaphoreSlim _byThemselves = new(MostByThemselves);
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _callers;
    private bool _isLed;
    private bool _isClosed;

    /// <summary>Writes a batch, most often together with others.</summary>
    /// <exception cref="ObjectDisposedException">The store takes no more batches.</exception>
    public async Task<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        var queued = new QueuedBatch(batch);
        var turn = Enter(queued) ? Turn.Lead : (Turn?)null;
        try
        {
            turn ??= await TurnOfAsync(queued, cancellationToken).ConfigureAwait(false);
            var result = turn.Value.Leads ? await LeadAsync(queued, cancellationToken).ConfigureAwait(false) : turn.Value.Result;
            return result ?? await WriteByItselfAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Takes no more batches.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (_callers == 0)
            {
                _drained.TrySetResult();
            }
        }
    }

    /// <summary>Takes no more batches, and waits until those that wait are written.</summary>
    public Task DrainAsync()
    {
        Close();
        return _drained.Task;
    }

    /// <summary>Returns true if the caller leads at once; false if it waits.</summary>
    private bool Enter(QueuedBatch queued)
    {
        lock (_gate)
        {
            if (_isClosed || !_isLed)
            {
                _room.Release();
                ObjectDisposedException.ThrowIf(_isClosed, typeof(EntityFrameworkStore<>));
            }

            _callers++;
            if (_isLed)
            {
                _waiting.AddLast(queued);
                return false;
            }

            return _isLed = true;
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_callers == 0 && _isClosed)
            {
                _drained.TrySetResult();
            }
        }
    }

    private async Task<Turn> TurnOfAsync(QueuedBatch queued, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister((_, token) => Cancel(queued, token), state: null).ConfigureAwait(false);
        var turn = await queued.Turn.ConfigureAwait(false);
        if (turn.Leads)
        {
            // Callers that the group before has just answered, and that are about to append again, get to join this one. It is no delay: only what is
            // ready to run goes first.
            await Task.Yield();
        }

        return turn;
    }

    // A batch that still waits is taken out. One that is being written may be committed, and its caller only stops waiting.
    private void Cancel(QueuedBatch queued, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_waiting.Remove(queued))
            {
                _room.Release();
            }
        }

        queued.Cancel(cancellationToken);
    }

    private async Task<AppendResult?> LeadAsync(QueuedBatch own, CancellationToken cancellationToken)
    {
        try
        {
            var group = Take(own);
            return group.Count == 1
                ? await single.CommitAsync(own.Batch, cancellationToken).ConfigureAwait(false)
                : await WriteAsync(group).ConfigureAwait(false);
        }
        finally
        {
            HandOn();
        }
    }

    private async Task<AppendResult?> WriteAsync(List<QueuedBatch> group)
    {
        var others = group.Skip(1);
        try
        {
            var results = await together.WriteAsync([.. group.Select(queued => queued.Batch)]).ConfigureAwait(false);
            foreach (var (queued, result) in others.Zip(results.Skip(1)))
            {
                queued.TryTell(Turn.After(result));
            }

            return results[0];
        }
        catch (Exception exception)
        {
            foreach (var queued in others)
            {
                queued.Fail(exception);
            }

            throw;
        }
    }

    private List<QueuedBatch> Take(QueuedBatch own)
    {
        var (group, events) = (new List<QueuedBatch> { own }, own.Events);
        lock (_gate)
        {
            while (group.Count < options.MostBatches && _waiting.First is { Value: var next } && (events += next.Events) <= options.MostEvents)
            {
                group.Add(next);
                _waiting.RemoveFirst();
                _room.Release();
            }
        }

        return group;
    }

    private void HandOn()
    {
        while (true)
        {
            QueuedBatch next;
            lock (_gate)
            {
                if (_waiting.First is null)
                {
                    _isLed = false;
                    return;
                }

                next = _waiting.First.Value;
                _waiting.RemoveFirst();
                _room.Release();
            }

            // It may have been canceled at this very moment.
            if (next.TryTell(Turn.Lead))
            {
                return;
            }
        }
    }

    private async Task<AppendResult> WriteByItselfAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        await _byThemselves.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await single.CommitAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _byThemselves.Release();
        }
    }
}
