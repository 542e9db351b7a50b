namespace TherapyOutcomes.Analysis.Kernels;

internal enum ChangeScale
{
    Points,
    Fraction,
    Index,
}

/// <summary>
/// A fitted way to judge a change. For <see cref="ChangeScale.Index"/>, all six reliable change formulas take the form
/// [(post - CenterPost) - Slope (pre - CenterPre)] / Divisor.
/// </summary>
internal sealed record ChangeCriterion(ChangeScale Scale, double Better, double Worse)
{
    // As in the workflow, differences of less than a billionth are ignored: most decimal fractions are not exact in binary.
    private const double Tolerance = 0.5e-9;

    /// <summary>The smallest change for the better that counts as one.</summary>
    public double LeastBetter => Better - Tolerance;

    /// <summary>The smallest change for the worse that counts as one.</summary>
    public double LeastWorse => Worse - Tolerance;

    public double CenterPre { get; init; }
    public double CenterPost { get; init; }
    public double Slope { get; init; } = 1;
    public double Divisor { get; init; } = 1;
    public double? StandardError { get; init; }
    public double? StandardErrorOfDifference { get; init; }
    public double? CriticalValue { get; init; }
    public double? ReliableChange { get; init; }

    public static ChangeCriterion Points(double better, double worse) => new(ChangeScale.Points, better, worse);

    public static ChangeCriterion Fraction(double better, double worse) => new(ChangeScale.Fraction, better, worse);

    /// <summary>Returns the change on the scale of this criterion, with the sign of the scale.</summary>
    public double Measure(double pre, double post) => Scale switch
    {
        ChangeScale.Points => post - pre,
        ChangeScale.Fraction => (post - pre) / pre,
        _ => ((post - CenterPost) - (Slope * (pre - CenterPre))) / Divisor,
    };

    /// <summary>Returns 1 for better, -1 for worse and 0 for neither.</summary>
    public int Judge(double pre, double post, double sign)
    {
        var signed = sign * Measure(pre, post);
        return Scale switch
        {
            ChangeScale.Index => signed > Better ? 1 : signed < -Worse ? -1 : 0,
            ChangeScale.Fraction when pre == post => 0,
            _ => signed >= LeastBetter ? 1 : signed <= -LeastWorse ? -1 : 0,
        };
    }
}
