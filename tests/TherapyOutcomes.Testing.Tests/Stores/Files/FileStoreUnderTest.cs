using ClinicSoftware.Storage;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Files;

#region content
/// <summary>The sample store: one instance for all callers, over a file of its own.</summary>
internal sealed class FileStoreUnderTest : StoreUnderTest
{
    private readonly TemporaryFile _file = new();
    private readonly FileRecordStore _store;

    private FileStoreUnderTest() => _store = new FileRecordStore(_file.FilePath);

    public static ValueTask<StoreUnderTest> CreateAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<StoreUnderTest>(new FileStoreUnderTest());

    public override ValueTask<IRecordStore> OpenAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IRecordStore>(_store);

    public override ValueTask DisposeAsync()
    {
        _store.Dispose();
        _file.Dispose();
        return base.DisposeAsync();
    }
}
#endregion
