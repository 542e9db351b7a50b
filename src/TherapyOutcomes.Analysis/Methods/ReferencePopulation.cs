namespace TherapyOutcomes.Analysis;

/// <summary>The means and standard deviations on which a <see cref="ChangeMethod"/> is fitted.</summary>
/// <remarks>
/// Compute it from a caseload with <see cref="From"/>, or fill in published values. Only what the method needs is required:
/// the anchor and percentage methods need nothing, JT needs <see cref="SdPre"/>, and HA needs all values.
/// </remarks>
public sealed record ReferencePopulation
{
    /// <summary>A population about which nothing is known. It is sufficient for <see cref="AnchorMethod"/> and <see cref="PercentageMethod"/>.</summary>
    public static ReferencePopulation Unknown { get; } = new();

    /// <summary>The mean of the baseline scores, in points of the scale.</summary>
    public double? MeanPre { get; init; }

    /// <summary>The sample standard deviation (n - 1) of the baseline scores, in points.</summary>
    public double? SdPre { get; init; }

    /// <summary>The mean of the follow-up scores, in points.</summary>
    public double? MeanPost { get; init; }

    /// <summary>The sample standard deviation (n - 1) of the follow-up scores, in points.</summary>
    public double? SdPost { get; init; }

    /// <summary>The Pearson correlation between baseline and follow-up scores, from -1 to 1.</summary>
    public double? Correlation { get; init; }

    /// <summary>Computes the values from the complete pairs of a caseload, with all groups pooled.</summary>
    /// <param name="pre">The baseline scores, one per client; NaN if missing.</param>
    /// <param name="post">The follow-up scores, in the same order.</param>
    /// <exception cref="AnalysisParameterException"><paramref name="post"/> has a different length.</exception>
    public static ReferencePopulation From(ReadOnlySpan<double> pre, ReadOnlySpan<double> post)
    {
        Check.SameLength(pre.Length, post.Length, nameof(post));
        return PairMoments.Of(pre, post).ToPopulation();
    }

    internal double NeedMean(string forWhat) => Check.Required(MeanPre, "meanPre", forWhat);

    internal double NeedMeanPost(string forWhat) => Check.Required(MeanPost, "meanPost", forWhat);

    internal double NeedCorrelation(string forWhat) => Check.Required(Correlation, "correlation", forWhat);

    internal double NeedSpread(string forWhat) => Spread(SdPre, "sdPre", "before", forWhat);

    internal double NeedSpreadPost(string forWhat) => Spread(SdPost, "sdPost", "after", forWhat);

    private static double Spread(double? sd, string parameter, string when, string forWhat) =>
        sd > 0 && double.IsFinite(sd.Value)
            ? sd.Value
            : throw new AnalysisParameterException(
                parameter,
                "a standard deviation above 0, which takes at least two clients who have both scores and differ",
                sd is null ? $"The {parameter} (spread of the scores {when}) is unknown; {forWhat} needs it." : $"The {parameter} (spread of the scores {when}) is 0 or not a number; {forWhat} can't be computed.");
}
