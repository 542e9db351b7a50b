namespace TherapyOutcomes.Statistics;

/// <summary>Provides the standard normal distribution with double precision (relative error below 1e-14, even far out in the tails).</summary>
/// <remarks>All methods are pure and thread-safe.</remarks>
public static class NormalDistribution
{
    private const double Farthest = 39; // Beyond this point, the tail is smaller than the smallest double.
    private const double InverseRootTwoPi = 0.398942280401432677939946059934;

    // The coefficients are from Cody 1969, Math Comp 23:631-637, doi 10.1090/S0025-5718-1969-0247736-4, adapted to the normal distribution.
    private static readonly double[] CentreTop = [0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249];
    private static readonly double[] CentreBottom = [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
    private static readonly double[] MiddleTop = [1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218];
    private static readonly double[] MiddleBottom = [1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727];
    private static readonly double[] TailTop = [0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5];
    private static readonly double[] TailBottom = [1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5];

    /// <summary>Returns the probability of a value at or below <paramref name="z"/>.</summary>
    /// <param name="z">Any number. NaN returns NaN.</param>
    /// <returns>A probability from 0 to 1.</returns>
    public static double Cdf(double z)
    {
        var y = Math.Abs(z);
        if (y <= 0.67448975)
        {
            var square = y > 1.11e-16 ? z * z : 0;
            return 0.5 + (z * Polynomial.At(CentreTop, square) / Polynomial.At(CentreBottom, square));
        }

        var tail = UpperTail(y);
        return z > 0 ? 1 - tail : tail;
    }

    /// <summary>Returns the value that a standard normal variable does not exceed with probability <paramref name="p"/>.</summary>
    /// <param name="p">A probability, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not between 0 and 1.</exception>
    /// <remarks>Uses algorithm AS 241 (Wichura 1988, Appl Stat 37:477-484, doi 10.2307/2347330).</remarks>
    public static double Quantile(double p)
    {
        Probability.Require(p, nameof(p));
        var q = p - 0.5;
        return Math.Abs(q) <= 0.425 ? Wichura.Centre(q) : q < 0 ? -Wichura.Tail(p) : Wichura.Tail(1 - p);
    }

    /// <summary>Returns the value that is exceeded with a given probability. It stays precise where 1 minus the probability would not.</summary>
    /// <param name="alpha">The probability, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="alpha"/> is not between 0 and 1.</exception>
    public static double UpperQuantile(double alpha) => 0 - Quantile(Probability.Require(alpha, nameof(alpha)));

    private static double UpperTail(double y)
    {
        if (double.IsNaN(y) || y > Farthest)
        {
            return double.IsNaN(y) ? y : 0;
        }

        var ratio = y <= 5.656854249492380195 ? Polynomial.At(MiddleTop, y) / Polynomial.At(MiddleBottom, y) : FarTail(y);

        // exp(-y^2/2) is split into two factors so that the rounding of y^2 does not spoil the tail.
        var rounded = Math.Truncate(y * 16) / 16;
        return Math.Exp(-rounded * rounded * 0.5) * Math.Exp(-(y - rounded) * (y + rounded) * 0.5) * ratio;
    }

    private static double FarTail(double y)
    {
        var square = 1 / (y * y);
        var correction = square * Polynomial.At(TailTop, square) / Polynomial.At(TailBottom, square);
        return (InverseRootTwoPi - correction) / y;
    }
}
