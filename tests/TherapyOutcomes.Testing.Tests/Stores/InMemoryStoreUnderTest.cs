using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores;

/// <summary>The store in memory: one instance for all callers.</summary>
internal sealed class InMemoryStoreUnderTest : StoreUnderTest
{
    private readonly InMemoryRecordStore _store = new();

    public override ValueTask<IRecordStore> OpenAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IRecordStore>(_store);

    public static ValueTask<StoreUnderTest> CreateAsync(CancellationToken cancellationToken) => ValueTask.FromResult<StoreUnderTest>(new InMemoryStoreUnderTest());
}
