namespace TherapyOutcomes.Analysis;

/// <summary>The means and standard deviations that a <see cref="ChangeMethod"/> is fitted on.</summary>
/// <remarks>
/// Take it from a caseload with <see cref="From"/>, or fill in published values. Give only what the method needs:
/// anchor and percentage need nothing, JT needs <see cref="SdPre"/>, HA needs all of it. Immutable, so safe to share between threads.
/// </remarks>
public sealed record ReferencePopulation
{
    /// <summary>A population of which nothing is known: enough for <see cref="AnchorMethod"/> and <see cref="PercentageMethod"/>.</summary>
    public static ReferencePopulation Unknown { get; } = new();

    /// <summary>Mean score before, in points of the scale.</summary>
    public double? MeanPre { get; init; }

    /// <summary>Sample standard deviation (n - 1) of the scores before, in points.</summary>
    public double? SdPre { get; init; }

    /// <summary>Mean score after, in points.</summary>
    public double? MeanPost { get; init; }

    /// <summary>Sample standard deviation (n - 1) of the scores after, in points.</summary>
    public double? SdPost { get; init; }

    /// <summary>Pearson correlation of the scores before and after, from -1 to 1.</summary>
    public double? Correlation { get; init; }

    /// <summary>Describes the complete pairs of a caseload, all groups pooled.</summary>
    /// <param name="pre">Scores before, one a client, NaN where missing.</param>
    /// <param name="post">Scores after, in the same order.</param>
    /// <exception cref="AnalysisParameterException"><paramref name="post"/> has another length.</exception>
    public static ReferencePopulation From(ReadOnlySpan<double> pre, ReadOnlySpan<double> post)
    {
        Check.SameLength(pre.Length, post.Length, nameof(post));
        return Kernels.PairMoments.Of(pre, post).ToPopulation();
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
