namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>Measures how much memory one call allocates on its own thread.</summary>
internal static class AllocatedBytes
{
    private const int Rounds = 3;
    private const int Calls = 50;

    /// <summary>
    /// Returns the smallest of many measurements, because pools may have to be filled and caches created first, and because code that is
    /// not optimized yet allocates more. Between rounds, the runtime has time to optimize what was called often.
    /// </summary>
    public static long Of(Func<object?> body)
    {
        var fewest = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            for (var call = 0; call < Calls; call++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                body();
                fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            Thread.Sleep(TimeSpan.FromMilliseconds(200));
        }

        return fewest;
    }
}
