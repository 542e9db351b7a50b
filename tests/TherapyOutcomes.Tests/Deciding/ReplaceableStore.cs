using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>A store whose content is replaced under a running service, or that leaves out some of what it has.</summary>
internal sealed class ReplaceableStore(IRecordStore content) : IRecordStore
{
    private readonly Guid _id = Guid.CreateVersion7();

    /// <summary>What it holds now; its id stays the same.</summary>
    public IRecordStore Content { get; set; } = content;

    /// <summary>The events that it gives of those that it has.</summary>
    public Func<StoredEvent, bool> Gives { get; set; } = _ => true;

    public int Appends { get; private set; }

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_id);

    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in Content.ReadAsync(requests, cancellationToken))
        {
            if (Gives(stored))
            {
                yield return stored;
            }
        }
    }

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
    {
        Appends++;
        return Content.AppendAsync(batch, cancellationToken);
    }

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
        Content.RefreshSummariesAsync(refreshes, cancellationToken);
}
