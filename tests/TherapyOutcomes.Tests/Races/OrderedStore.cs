namespace TherapyOutcomes.Tests.Races;

/// <summary>A store that remembers the order in which batches were written, and lets others in between reading and writing.</summary>
internal sealed class OrderedStore(IRecordStore inner, Random random) : IRecordStore, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly List<AppendBatch> _written = [];

    /// <summary>The batches in the order in which they were written.</summary>
    public IReadOnlyList<AppendBatch> Written => _written;

    public int Conflicts { get; private set; }

    /// <summary>Runs once before the next batch is written.</summary>
    public Action? OnceBeforeAppend { get; set; }

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => inner.GetStoreIdAsync(cancellationToken);

    public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) =>
        inner.ReadAsync(requests, cancellationToken);

    public async ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        if (OnceBeforeAppend is { } act)
        {
            OnceBeforeAppend = null;
            act();
        }

        Thread.SpinWait(Pause());
        await _one.WaitAsync(cancellationToken);
        try
        {
            var result = await inner.AppendAsync(batch, cancellationToken);
            if (result is AppendResult.Appended)
            {
                _written.Add(batch);
            }
            else
            {
                Conflicts++;
            }

            return result;
        }
        finally
        {
            _one.Release();
        }
    }

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        inner.RefreshSummariesAsync(refreshes, cancellationToken);

    public void Dispose() => _one.Dispose();

    private int Pause()
    {
        lock (random)
        {
            return random.Next(200);
        }
    }
}
