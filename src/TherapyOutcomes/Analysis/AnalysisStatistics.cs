namespace TherapyOutcomes.Analysis;

/// <summary>The numbers behind an analysis, in full double precision. <see langword="null"/> where a number does not apply or can't be computed.</summary>
/// <remarks>Means and standard deviations (sample, n - 1) are of the complete pairs only, all groups pooled. Immutable, so safe to share between threads.</remarks>
public sealed record AnalysisStatistics
{
    internal AnalysisStatistics()
    {
    }

    /// <summary>Clients in the data, with or without both scores.</summary>
    public required int NOriginal { get; init; }

    /// <summary>Clients with both scores.</summary>
    public required int NUsed { get; init; }

    /// <summary>Mean score before, in points.</summary>
    public double? MeanPre { get; init; }

    /// <summary>Standard deviation of the scores before, in points.</summary>
    public double? SdPre { get; init; }

    /// <summary>Mean score after, in points.</summary>
    public double? MeanPost { get; init; }

    /// <summary>Standard deviation of the scores after, in points.</summary>
    public double? SdPost { get; init; }

    /// <summary>Mean of post - pre, in points; negative when scores fell.</summary>
    public double? MeanChange { get; init; }

    /// <summary>Standard deviation of post - pre, in points.</summary>
    public double? SdChange { get; init; }

    /// <summary>Pearson correlation of the scores before and after.</summary>
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

    internal static AnalysisStatistics Of(Kernels.PairMoments moments, ChangeRule rule, int original) => new()
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

    /// <summary>Sums of scores near the largest double have no value.</summary>
    private static double? Finite(double? number) => number is { } known && double.IsFinite(known) ? known : null;
}
