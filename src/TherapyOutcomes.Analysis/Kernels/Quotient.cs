namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>Finds the point at which a division exceeds a limit, exact to the last bit.</summary>
internal static class Quotient
{
    /// <summary>Returns the smallest numerator x for which x / divisor, rounded to a double, is above the limit.</summary>
    /// <param name="limit">The limit, 0 or above. A limit that is not finite is never exceeded.</param>
    /// <param name="divisor">The divisor, 0 or above.</param>
    public static double SmallestNumeratorAbove(double limit, double divisor)
    {
        if (!double.IsFinite(limit))
        {
            return double.NaN; // NaN compares as false with every numerator.
        }

        if (divisor == 0)
        {
            return double.Epsilon; // Any number above 0 is infinitely many times 0.
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
