namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>What one call allocates on its own thread.</summary>
internal static class AllocatedBytes
{
    /// <summary>The fewest of a few: a pool may have to fill up first, and a cache to be made.</summary>
    public static long Of(Func<object?> body)
    {
        var fewest = long.MaxValue;
        for (var trial = 0; trial < 5; trial++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            body();
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }
}
