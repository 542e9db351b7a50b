using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

internal static class StoreExtensions
{
    /// <summary>Reads the versions of a record's events.</summary>
    public static async Task<List<long>> VersionsAsync(this IRecordStore store, RecordKey key)
    {
        var versions = new List<long>();
        await foreach (var stored in store.ReadAsync([new ReadRequest(key)], CancellationToken.None))
        {
            versions.Add(stored.Version);
        }

        return versions;
    }

    public static ValueTask<AppendResult> AppendAsync(this IRecordStore store, AppendBatch batch) => store.AppendAsync(batch, CancellationToken.None);
}
