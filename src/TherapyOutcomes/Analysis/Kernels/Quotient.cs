namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>Where a division passes a limit, to the last bit.</summary>
internal static class Quotient
{
    /// <summary>The smallest numerator x for which x / divisor, as a double rounds it, is above the limit.</summary>
    /// <param name="limit">0 or more; no finite limit is never passed.</param>
    /// <param name="divisor">0 or more.</param>
    public static double SmallestNumeratorAbove(double limit, double divisor)
    {
        if (!double.IsFinite(limit))
        {
            return double.NaN; // compares as false with every numerator
        }

        if (divisor == 0)
        {
            return double.Epsilon; // whatever is above 0 is infinitely many times 0
        }

        var numerator = limit * divisor;
        while (numerator / divisor > limit)
        {
            numerator = Math.BitDecrement(numerator);
        }

        while (!(numerator / divisor > limit))
        {
            numerator = Math.BitIncrement(numerator);
        }

        return numerator;
    }
}
