namespace TherapyOutcomes.Analysis;

/// <summary>The difference between the means of two samples, in pooled standard deviations.</summary>
public readonly record struct StandardizedDifference
{
    internal StandardizedDifference(double cohenD, double hedgesG, double standardError) =>
        (CohenD, HedgesG, StandardError) = (cohenD, hedgesG, standardError);

    /// <summary>Cohen's d.</summary>
    public double CohenD { get; init; }

    /// <summary>Hedges' g, which is d corrected for small samples.</summary>
    public double HedgesG { get; init; }

    /// <summary>The standard error of g.</summary>
    public double StandardError { get; init; }
}
