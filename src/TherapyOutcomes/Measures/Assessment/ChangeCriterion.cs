namespace TherapyOutcomes.Measures;

/// <summary>The sizes that a change from a given baseline must reach to count as detectable and as meaningful.</summary>
public readonly record struct ChangeCriterion
{
    internal ChangeCriterion(decimal? meaningful, decimal? detectable, bool isPercentRule) =>
        (Meaningful, Detectable, IsPercentRule) = (meaningful, detectable, isPercentRule);

    /// <summary>The minimal important change, in the measure's unit; null if none applies.</summary>
    public decimal? Meaningful { get; init; }

    /// <summary>The minimal detectable change, in the measure's unit; null if none is known.</summary>
    public decimal? Detectable { get; init; }

    /// <summary>True if <see cref="Meaningful"/> was calculated as a percentage of the baseline; otherwise, false.</summary>
    public bool IsPercentRule { get; init; }

    // Dworkin 2008 (IMMPACT), J Pain 9:105-121: 30% is a moderate change. The rule fails in acute low back
    // pain, where it does not separate those who recovered from those who did not (Mehling 2011).
    private const decimal ModerateShare = 0.30m;

    /// <summary>True if a score can reach <see cref="Verdict.Improved"/> at all; otherwise, false.</summary>
    public bool CanDecide => Meaningful is not null && Detectable is not null;

    /// <summary>The smallest drop, in the measure's unit, that counts as losing the gain; null if no threshold is known.</summary>
    public decimal? Loss => (Meaningful, Detectable) switch
    {
        ({ } meaningful, { } detectable) => Math.Max(meaningful, detectable),
        _ => Meaningful ?? Detectable,
    };

    /// <summary>Returns the criterion for a measure, a complaint and a baseline.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="chronicity">How long the complaint has lasted. Thresholds in percent of the baseline don't apply to acute complaints.</param>
    /// <param name="baseline">The baseline score. Thresholds in percent of the baseline apply only if it is above 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static ChangeCriterion For(Measure measure, Chronicity chronicity, decimal baseline)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var (mic, detectable) = (measure.Mic, measure.Mdc?.Value);
        if (mic is { Unit: ThresholdUnit.Scale })
        {
            return new ChangeCriterion(mic.Value, detectable, isPercentRule: false);
        }

        var share = mic is null ? ModerateShare : mic.Value / 100;
        return chronicity != Chronicity.Acute && baseline > 0
            ? new ChangeCriterion(share * baseline, detectable, isPercentRule: true)
            : new ChangeCriterion(null, detectable, isPercentRule: false);
    }

    // A single activity varies more than the mean of several.
    internal ChangeCriterion ForItems(Measure measure, int rated) =>
        rated == 1 && measure.MdcOfOneItem is { } mdc ? this with { Detectable = mdc.Value } : this;

    /// <summary>Returns the verdict on a gain.</summary>
    /// <param name="gain">The gain in the measure's unit; positive means better.</param>
    /// <returns>
    /// <see cref="Verdict.Unchanged"/> or one of the four verdicts that mean better or worse;
    /// <see cref="Verdict.NotComputable"/> if there is no threshold.
    /// </returns>
    public Verdict Judge(decimal gain)
    {
        if (Meaningful is null && Detectable is null)
        {
            return Verdict.NotComputable;
        }

        var size = Math.Abs(gain);
        var meaningful = Meaningful is { } mic && ScoreTolerance.Reaches(size, mic);
        var detectable = Detectable is { } mdc && ScoreTolerance.Reaches(size, mdc);
        return (meaningful, detectable, better: gain > 0) switch
        {
            (true, true, true) => Verdict.Improved,
            (true, true, false) => Verdict.Deteriorated,
            (false, false, _) => Verdict.Unchanged,
            (_, _, true) => Verdict.PossiblyImproved,
            (_, _, false) => Verdict.PossiblyDeteriorated,
        };
    }

    /// <summary>Determines whether a baseline is so close to the best possible score that the required change does not fit in between.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="baseline">The baseline score.</param>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public bool IsTooNearToBest(Measure measure, decimal baseline)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var room = measure.Gain(baseline, measure.Best);
        return room == 0 || (Loss is { } needed && !ScoreTolerance.Reaches(room, needed));
    }
}
