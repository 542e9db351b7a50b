using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.GroupCommits;

/// <summary>A store that writes in groups, and whose contexts a test can hold back: what is appended meanwhile is written together.</summary>
internal sealed class HeldStore : IDbContextFactory<OutcomesDbContext>, IAsyncDisposable
{
    private readonly IDbContextFactory<OutcomesDbContext> _contexts;
    private TaskCompletionSource _held = new();
    private int _created;

    public HeldStore(TestDatabase database, GroupCommitOptions? options = null)
        : this(new Contexts(database), options)
    {
    }

    public HeldStore(IDbContextFactory<OutcomesDbContext> contexts, GroupCommitOptions? options = null)
    {
        _contexts = contexts;
        _held.SetResult();
        Store = new EntityFrameworkStore<OutcomesDbContext>(this, options ?? new GroupCommitOptions());
    }

    public EntityFrameworkStore<OutcomesDbContext> Store { get; }

    /// <summary>How many contexts the store has asked for: each append that is written by itself takes one, and so does each group.</summary>
    public int Created => _created;

    public OutcomesDbContext CreateDbContext() => throw new NotSupportedException("The store creates contexts asynchronously.");

    public async Task<OutcomesDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _created);
        await _held.Task.WaitAsync(cancellationToken);
        return _contexts.CreateDbContext();
    }

    /// <summary>Begins an append that gets no context until <see cref="Release"/>.</summary>
    public Task<AppendResult> Hold()
    {
        _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var name = $"opener-{Guid.CreateVersion7():N}"; // a record of its own in any database
        return Store.AppendAsync(Made.Batch(Made.Append(Clinic.Episode(name), 0, name))).AsTask();
    }

    public void Release() => _held.SetResult();

    /// <summary>Lets those go on that wait for a context, and holds whoever asks for the next one until <see cref="Release"/>. Returns once somebody does.</summary>
    public async Task HoldNextAsync()
    {
        var (former, created) = (_held, _created);
        _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        former.SetResult();
        while (_created == created)
        {
            await Task.Delay(1);
        }
    }

    /// <summary>Appends batches so that they are written together, in this order.</summary>
    public async Task<AppendResult[]> AppendTogetherAsync(params AppendBatch[] batches)
    {
        var opener = Hold();
        var appends = batches.Select(batch => Store.AppendAsync(batch).AsTask()).ToList();
        Assert.All(appends, append => Assert.False(append.IsCompleted));
        Release();
        Assert.IsType<AppendResult.Appended>(await opener);
        return await Task.WhenAll(appends);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
