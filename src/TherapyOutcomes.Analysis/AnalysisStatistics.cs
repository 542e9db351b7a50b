namespace TherapyOutcomes.Analysis;

/// <summary>The numbers behind an analysis, in full double precision. A number is null if it does not apply or can't be computed.</summary>
/// <remarks>Means and standard deviations (sample, n - 1) are based on the complete pairs only, with all groups pooled.</remarks>
public sealed record AnalysisStatistics
{
    internal AnalysisStatistics()
    {
    }

    /// <summary>The number of clients in the data, with or without both scores.</summary>
    public required int NOriginal { get; init; }

    /// <summary>The number of clients with both scores.</summary>
    public required int NUsed { get; init; }

    /// <summary>The mean of the baseline scores, in points.</summary>
    public double? MeanPre { get; init; }

    /// <summary>The standard deviation of the baseline scores, in points.</summary>
    public double? SdPre { get; init; }

    /// <summary>The mean of the follow-up scores, in points.</summary>
    public double? MeanPost { get; init; }

    /// <summary>The standard deviation of the follow-up scores, in points.</summary>
    public double? SdPost { get; init; }

    /// <summary>The mean of post - pre, in points; negative if scores fell.</summary>
    public double? MeanChange { get; init; }

    /// <summary>The standard deviation of post - pre, in points.</summary>
    public double? SdChange { get; init; }

    /// <summary>The Pearson correlation between baseline and follow-up scores.</summary>
    public double? Correlation { get; init; }

    /// <inheritdoc cref="ChangeRule.StandardError"/>
    public double? StandardError { get; init; }

    /// <inheritdoc cref="ChangeRule.StandardErrorOfDifference"/>
    public double? StandardErrorOfDifference { get; init; }

    /// <inheritdoc cref="ChangeRule.ReliableChange"/>
    public double? ReliableChange { get; init; }

    /// <inheritdoc cref="ChangeRule.CriticalValue"/>
    public double? CriticalValue { get; init; }

    /// <inheritdoc cref="ChangeRule.Cutoff"/>
    public double? Cutoff { get; init; }

    internal static AnalysisStatistics Of(PairMoments moments, ChangeRule rule, int original) => new()
    {
        NOriginal = original,
        NUsed = (int)moments.Count,
        MeanPre = moments.Count > 0 ? Finite(moments.MeanPre) : null,
        SdPre = Finite(moments.SdPre),
        MeanPost = moments.Count > 0 ? Finite(moments.MeanPost) : null,
        SdPost = Finite(moments.SdPost),
        MeanChange = moments.Count > 0 ? Finite(moments.MeanChange) : null,
        SdChange = Finite(moments.SdChange),
        Correlation = Finite(moments.Correlation),
        StandardError = rule.StandardError,
        StandardErrorOfDifference = rule.StandardErrorOfDifference,
        ReliableChange = rule.ReliableChange,
        CriticalValue = rule.CriticalValue,
        Cutoff = rule.Cutoff,
    };

    /// <summary>Returns null for a number that is not finite, such as a sum of scores near the largest double.</summary>
    private static double? Finite(double? number) => number is { } known && double.IsFinite(known) ? known : null;
}
