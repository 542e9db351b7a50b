using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

/// <summary>A store in which others can win every race.</summary>
internal sealed class BusyStore(IRecordStore inner) : IRecordStore
{
    public bool IsBusy { get; set; }

    public bool IsInHostTransaction => inner.IsInHostTransaction;

    public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => inner.GetStoreIdAsync(cancellationToken);

    public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) => inner.ReadAsync(requests, cancellationToken);

    public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => IsBusy
        ? ValueTask.FromResult<AppendResult>(new AppendResult.Conflict { Key = batch.Appends[0].Key, Expected = batch.Appends[0].ExpectedVersion, Actual = batch.Appends[0].ExpectedVersion, CanRetry = false })
        : inner.AppendAsync(batch, cancellationToken);

    public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) => inner.RefreshSummariesAsync(refreshes, cancellationToken);

    /// <summary>Puts the store in front of that in memory.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new BusyStore(provider.GetRequiredService<InMemoryRecordStore>()));
        services.Replace(ServiceDescriptor.Singleton<IRecordStore>(provider => provider.GetRequiredService<BusyStore>()));
    }
}
