using System.Runtime.CompilerServices;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Health;

/// <summary>A store without a worklist that does what a test says when it is asked for its id.</summary>
internal sealed class FailingStore(Func<CancellationToken, ValueTask<Guid>> ask) : IRecordStore
{
    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => ask(cancellationToken);

    public async IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield break;
    }

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) => throw new NotSupportedException();
}
