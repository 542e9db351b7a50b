namespace TherapyOutcomes.Tests.Model;

/// <summary>The changes that count for one client on one measure, in points.</summary>
/// <param name="Meaningful">The change that matters: the MIC, else 30 % of the baseline where that rule applies.</param>
/// <param name="Detectable">The change beyond measurement error, where the MDC is known.</param>
/// <param name="NotComputable">No change can be judged: there is no threshold of any kind.</param>
/// <param name="TooGoodToShow">The baseline is nearer to the best possible score than the larger of the two.</param>
internal sealed record ModelThresholds(decimal? Meaningful, decimal? Detectable, bool NotComputable, bool TooGoodToShow)
{
    private const decimal Share = 0.30m;

    /// <summary>The larger of the known ones; null where none is known.</summary>
    public decimal? Larger => Meaningful is { } m && Detectable is { } d ? Math.Max(m, d) : Meaningful ?? Detectable;

    /// <summary>How much better than the losing score a client must be to have regained the gain.</summary>
    public decimal ToRegain => Meaningful ?? Detectable ?? 0;

    /// <summary>No number can make a score Improved here, so the client's word stands for it.</summary>
    public bool CannotReachImproved => NotComputable || TooGoodToShow || Meaningful is null;

    /// <summary>The thresholds of a measure against a baseline.</summary>
    public static ModelThresholds Of(ModelMeasure measure, decimal baseline, ModelChronicity chronicity)
    {
        bool byShare = measure.Mic is null && chronicity != ModelChronicity.Acute && baseline != 0;
        decimal? meaningful = measure.Mic ?? (byShare ? Share * baseline : null);
        ModelThresholds known = new(meaningful, measure.Mdc, meaningful is null && measure.Mdc is null, false);
        return known with { TooGoodToShow = measure.Gain(baseline, measure.Best) < known.Larger };
    }

    /// <summary>What a gain means.</summary>
    public ModelVerdict Judge(decimal gain)
    {
        if (NotComputable)
        {
            return ModelVerdict.NotComputable;
        }

        return (Reached(gain), Reached(-gain)) switch
        {
            (2, _) => ModelVerdict.Improved,
            (1, _) => ModelVerdict.PossiblyImproved,
            (_, 2) => ModelVerdict.Deteriorated,
            (_, 1) => ModelVerdict.PossiblyDeteriorated,
            _ => TooGoodToShow ? ModelVerdict.CannotShowImprovement : ModelVerdict.Unchanged,
        };
    }

    /// <summary>How many of the two thresholds a change reaches.</summary>
    private int Reached(decimal change) => (change >= Meaningful ? 1 : 0) + (change >= Detectable ? 1 : 0);
}
