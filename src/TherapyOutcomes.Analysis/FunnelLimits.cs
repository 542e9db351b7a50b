namespace TherapyOutcomes.Analysis;

/// <summary>The limits within which a provider's rate varies by chance around a common rate.</summary>
/// <remarks>
/// This is the only fair way to compare providers: a rate outside the limits calls for a look at the case mix and the data first.
/// There is deliberately no ranking; within the limits, the order is chance. The limits are p0 +/- z sqrt(p0 (1 - p0) / n) with z = 1.96 and 3.09, cut at 0 and 1
/// (Spiegelhalter 2005, Stat Med 24:1185-1202).
/// </remarks>
public sealed record FunnelLimits
{
    /// <summary>The minimum number of clients that a provider needs to be compared at all.</summary>
    public const int SmallestComparison = 30;

    private const double WarningZ = 1.96;
    private const double ControlZ = 3.09;

    private FunnelLimits()
    {
    }

    /// <summary>The common rate, from 0 to 1.</summary>
    public required double Target { get; init; }

    /// <summary>The provider's number of clients.</summary>
    public required int Total { get; init; }

    /// <summary>The lower 95% limit.</summary>
    public required double Lower95 { get; init; }

    /// <summary>The upper 95% limit.</summary>
    public required double Upper95 { get; init; }

    /// <summary>The lower 99.8% limit.</summary>
    public required double Lower998 { get; init; }

    /// <summary>The upper 99.8% limit.</summary>
    public required double Upper998 { get; init; }

    /// <summary>Returns the limits for a number of clients.</summary>
    /// <param name="target">The common rate, from 0 to 1.</param>
    /// <param name="total">The provider's number of clients, at least 1.</param>
    /// <exception cref="AnalysisParameterException">A parameter is out of range.</exception>
    public static FunnelLimits At(double target, int total)
    {
        Check.Fraction(target, nameof(target));
        Check.Positive(total, nameof(total));
        var error = Math.Sqrt(target * (1 - target) / total);
        return new()
        {
            Target = target,
            Total = total,
            Lower95 = Math.Max(0, target - (WarningZ * error)),
            Upper95 = Math.Min(1, target + (WarningZ * error)),
            Lower998 = Math.Max(0, target - (ControlZ * error)),
            Upper998 = Math.Min(1, target + (ControlZ * error)),
        };
    }

    /// <summary>Returns the position of a provider's count relative to the limits.</summary>
    /// <param name="count">The number of responders, from 0 to <see cref="Total"/>.</param>
    /// <exception cref="AnalysisParameterException">The count is out of range.</exception>
    public FunnelPosition Place(int count)
    {
        if (count < 0 || count > Total)
        {
            throw new AnalysisParameterException(nameof(count), "from 0 to the total", $"The count is {count} of {Total}.");
        }

        var rate = (double)count / Total;
        return Total < SmallestComparison ? FunnelPosition.TooFew
            : rate < Lower998 || rate > Upper998 ? FunnelPosition.BeyondControlLimit
            : rate < Lower95 || rate > Upper95 ? FunnelPosition.BeyondWarningLimit
            : FunnelPosition.WithinLimits;
    }
}

/// <summary>Specifies the position of a rate in a funnel. It says how surprising a rate is, not how good.</summary>
public enum FunnelPosition
{
    /// <summary>There are fewer than <see cref="FunnelLimits.SmallestComparison"/> clients, so there is no comparison.</summary>
    TooFew = 0,

    /// <summary>The rate is within the 95% limits: there is no sign of a difference.</summary>
    WithinLimits = 1,

    /// <summary>The rate is outside the 95% limits. By chance alone, this happens in 1 of 20 cases.</summary>
    BeyondWarningLimit = 2,

    /// <summary>The rate is outside the 99.8% limits: look at the data and the case mix first.</summary>
    BeyondControlLimit = 3,
}
