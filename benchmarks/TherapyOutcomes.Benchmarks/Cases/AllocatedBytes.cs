namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>Measures how much memory one call allocates on its own thread.</summary>
internal static class AllocatedBytes
{
    /// <summary>Returns the smallest of several measurements, because pools may have to be filled and caches created first.</summary>
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
