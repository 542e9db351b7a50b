namespace TherapyOutcomes.Deciding;

/// <summary>Lets the writers of one record through one at a time, in the order in which they came, so that writers of one process never race.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class RecordGate
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RecordKey, Task> _last = [];

    /// <summary>Waits for the caller's turn. Disposing the result lets the next caller through.</summary>
    public async ValueTask<Turn> EnterAsync(RecordKey key, CancellationToken cancellationToken)
    {
        var turn = new Turn(this, key);
        Task? before;
        lock (_gate)
        {
            _last.TryGetValue(key, out before);
            _last[key] = turn.Ended;
        }

        try
        {
            await (before?.WaitAsync(cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
            return turn;
        }
        catch (OperationCanceledException)
        {
            // Callers behind this one still wait for the caller that it was waiting for.
            _ = before!.ContinueWith(_ => turn.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private void Forget(RecordKey key, Task ended)
    {
        lock (_gate)
        {
            if (_last.TryGetValue(key, out var last) && last == ended)
            {
                _last.Remove(key);
            }
        }
    }

    /// <summary>One writer's turn.</summary>
    internal sealed class Turn(RecordGate gate, RecordKey key) : IDisposable
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ended => _ended.Task;

        public void Dispose()
        {
            gate.Forget(key, Ended);
            _ended.TrySetResult();
        }
    }
}
