namespace TherapyOutcomes.Analysis.Kernels;

/// <summary>Student's t distribution, for confidence intervals of means. Degrees of freedom can be fractional.</summary>
internal static class StudentT
{
    /// <summary>Returns the value that |T| exceeds with probability <paramref name="alpha"/>.</summary>
    public static double TwoSidedQuantile(double alpha, double degrees)
    {
        var (low, high) = (0.0, 1.0);
        while (TwoSidedTail(high, degrees) > alpha)
        {
            (low, high) = (high, high * 2);
        }

        // Bisection until the two doubles are adjacent takes some sixty steps at most and can't fail because of a bad starting value.
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            (low, high) = TwoSidedTail(middle, degrees) > alpha ? (middle, high) : (low, middle);
        }

        return high;
    }

    public static double TwoSidedTail(double t, double degrees) =>
        IncompleteBeta(degrees / 2, 0.5, degrees / (degrees + (t * t)));

    /// <summary>Returns the regularized incomplete beta function (Abramowitz and Stegun 26.5.8, evaluated by Lentz's method).</summary>
    private static double IncompleteBeta(double a, double b, double x)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    private static double Fraction(double a, double b, double x)
    {
        const double tiny = 1e-300;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)), tiny);
        var (c, result) = (1.0, d);
        for (var m = 1; m <= 10_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d), tiny);
            c = NotZero(1 + (even / c), tiny);
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d), tiny);
            c = NotZero(1 + (odd / c), tiny);
            result *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
            {
                break;
            }
        }

        return result;
    }

    private static double NotZero(double value, double tiny) => Math.Abs(value) < tiny ? tiny : value;

    /// <summary>Returns the logarithm of the gamma function by Stirling's series (Abramowitz and Stegun 6.1.41), after the argument is shifted to 15 or above.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 15; x++)
        {
            shift -= Math.Log(x);
        }

        var inverse = 1 / (x * x);
        var series = ((((((((((-691.0 / 360360 * inverse) + (1.0 / 1188)) * inverse) - (1.0 / 1680)) * inverse) + (1.0 / 1260)) * inverse) - (1.0 / 360)) * inverse) + (1.0 / 12)) / x;
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series;
    }
}
