using TherapyOutcomes.Analysis;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Reporting.Sections;

/// <summary>Computes the share of clients who have improved at least once, with its interval.</summary>
internal static class ImprovedShare
{
    private static readonly double Z = NormalDistribution.Quantile(0.975);

    /// <summary>
    /// Returns the pointwise 95% interval on the log(-log) scale, which stays within 0 and 1
    /// (Kalbfleisch and Prentice 2002, The Statistical Analysis of Failure Time Data, 2nd ed., section 1.4).
    /// It returns null if everybody has improved, because then there is no standard error.
    /// </summary>
    public static (double Low, double High)? Interval(SurvivalStep step)
    {
        if (step.Survival <= 0)
        {
            return null;
        }

        var log = Math.Log(step.Survival);
        var half = Z * step.StandardError / (step.Survival * Math.Abs(log));
        return (1 - Math.Pow(step.Survival, Math.Exp(-half)), 1 - Math.Pow(step.Survival, Math.Exp(half)));
    }
}
