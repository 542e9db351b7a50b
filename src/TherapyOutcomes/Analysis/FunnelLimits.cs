namespace TherapyOutcomes.Analysis;

/// <summary>Within which limits a provider's rate would vary by chance around a common rate.</summary>
/// <remarks>
/// The only fair way to set providers side by side: a rate outside the limits asks for a look at case mix and data first.
/// There is no ranking here, on purpose; within the limits an order is chance. p0 +/- z sqrt(p0 (1 - p0) / n) with z = 1.96 and 3.09, cut at 0 and 1:
/// Spiegelhalter 2005, Stat Med 24:1185-1202. Immutable, so safe to share between threads.
/// </remarks>
public sealed record FunnelLimits
{
    /// <summary>The fewest clients a provider needs to be compared at all.</summary>
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

    /// <summary>Lower 95 % limit.</summary>
    public required double Lower95 { get; init; }

    /// <summary>Upper 95 % limit.</summary>
    public required double Upper95 { get; init; }

    /// <summary>Lower 99.8 % limit.</summary>
    public required double Lower998 { get; init; }

    /// <summary>Upper 99.8 % limit.</summary>
    public required double Upper998 { get; init; }

    /// <summary>The limits for a number of clients.</summary>
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

    /// <summary>Where a provider's count lies.</summary>
    /// <param name="count">Responders among <see cref="Total"/>, from 0 to <see cref="Total"/>.</param>
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

/// <summary>Where a rate lies in a funnel. It says how surprising a rate is, not how good.</summary>
public enum FunnelPosition
{
    /// <summary>Fewer than <see cref="FunnelLimits.SmallestComparison"/> clients: no comparison.</summary>
    TooFew,

    /// <summary>Within the 95 % limits: no sign of a difference.</summary>
    WithinLimits,

    /// <summary>Outside the 95 % limits; 1 in 20 is there by chance.</summary>
    BeyondWarningLimit,

    /// <summary>Outside the 99.8 % limits: look at data and case mix first.</summary>
    BeyondControlLimit,
}
