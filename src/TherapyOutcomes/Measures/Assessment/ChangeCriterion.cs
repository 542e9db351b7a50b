namespace TherapyOutcomes.Measures;

/// <summary>How large a change from one baseline must be to be detectable and to be meaningful.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Meaningful">The minimal important change in the measure's unit; null when none applies.</param>
/// <param name="Detectable">The minimal detectable change in the measure's unit; null when none is known.</param>
/// <param name="IsPercentRule">True when <paramref name="Meaningful"/> is a part of the baseline.</param>
public readonly record struct ChangeCriterion(decimal? Meaningful, decimal? Detectable, bool IsPercentRule)
{
    // Dworkin 2008 (IMMPACT), J Pain 9:105-121: 30 % is a moderate change. It fails in acute low back
    // pain, where it does not separate the recovered from the others (Mehling 2011).
    private const decimal ModerateShare = 0.30m;

    /// <summary>True when a score can reach <see cref="Verdict.Improved"/> at all.</summary>
    public bool CanDecide => Meaningful is not null && Detectable is not null;

    /// <summary>The change that a loss of the gain must reach; null when nothing is known.</summary>
    public decimal? Loss => (Meaningful, Detectable) switch
    {
        ({ } meaningful, { } detectable) => Math.Max(meaningful, detectable),
        _ => Meaningful ?? Detectable,
    };

    /// <summary>The criterion for one measure, complaint and baseline.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="chronicity">How long the complaint has lasted; a part of the baseline is not for acute ones.</param>
    /// <param name="baseline">The baseline's value; a part of it needs one above 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static ChangeCriterion For(Measure measure, Chronicity chronicity, decimal baseline)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var (mic, detectable) = (measure.Mic, measure.Mdc?.Value);
        if (mic is { Unit: ThresholdUnit.Scale })
        {
            return new ChangeCriterion(mic.Value, detectable, IsPercentRule: false);
        }

        var share = mic is null ? ModerateShare : mic.Value / 100;
        return chronicity != Chronicity.Acute && baseline > 0
            ? new ChangeCriterion(share * baseline, detectable, IsPercentRule: true)
            : new ChangeCriterion(null, detectable, IsPercentRule: false);
    }

    /// <summary>Judges a gain.</summary>
    /// <param name="gain">The gain in the measure's unit, positive when better.</param>
    /// <returns>One of the five directions, or <see cref="Verdict.NotComputable"/> without any threshold.</returns>
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

    /// <summary>True when a baseline is nearer to the best possible score than the change that is asked for.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="baseline">The baseline's value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public bool IsTooNearToBest(Measure measure, decimal baseline)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var room = measure.Gain(baseline, measure.Best);
        return room == 0 || (Loss is { } needed && !ScoreTolerance.Reaches(room, needed));
    }
}
