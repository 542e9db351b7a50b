using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Reads from a store to the end before it is used again, because some stores allow only one open reader at a time.</summary>
internal static class StoreReading
{
    /// <summary>Reads events, a list for each request.</summary>
    public static async Task<List<StoredEvent>[]> ReadByRecordAsync(this IRecordStore store, ReadRequest[] requests, CancellationToken cancellationToken)
    {
        var read = Array.ConvertAll(requests, _ => new List<StoredEvent>());
        await foreach (var stored in store.ReadAsync(requests, cancellationToken).ConfigureAwait(false))
        {
            read[Array.FindIndex(requests, request => request.Key == stored.Key)].Add(stored);
        }

        return read;
    }
}
