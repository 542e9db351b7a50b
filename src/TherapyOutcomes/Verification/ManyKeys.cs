namespace TherapyOutcomes.Verification;

/// <summary>Does something with many keys that asks the provider of master keys: a key management service takes a while to answer.</summary>
internal static class ManyKeys
{
    private const int AtOnce = 16;

    public static Task ForEachAsync<T>(IEnumerable<T> keys, Func<T, CancellationToken, ValueTask> action, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, action);
}
