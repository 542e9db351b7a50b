using System.Collections.Immutable;

namespace TherapyOutcomes.Measures;

/// <summary>An outcome measure: its range, its direction, its thresholds and how item answers score.</summary>
/// <remarks>Immutable and thread-safe. The text of licensed items is never part of it.</remarks>
public sealed record Measure
{
    /// <summary>The measure's id. Another unit is another measure: <c>NDI</c> (points) and <c>NDI%</c> don't mix.</summary>
    public required MeasureId Id { get; init; }

    /// <summary>Its full name.</summary>
    public required string Name { get; init; }

    /// <summary>The lowest possible score.</summary>
    public required decimal Low { get; init; }

    /// <summary>The highest possible score.</summary>
    public required decimal High { get; init; }

    /// <summary>Which way is better.</summary>
    public required Better Better { get; init; }

    /// <summary>The unit of scores and thresholds, such as <c>points</c>, <c>%</c> or <c>mm</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>True when only whole scores exist.</summary>
    public bool WholeNumbers { get; init; }

    /// <summary>The thresholds; the first of a kind is the one that decides.</summary>
    public ImmutableArray<Threshold> Thresholds { get; init; } = [];

    /// <summary>How item answers score; null when only a total can be recorded.</summary>
    public ItemScoring? Scoring { get; init; }

    /// <summary>
    /// True for pain intensity: a score less than 36 hours after a session does not decide
    /// (soreness after massage mostly lasts up to 36 h: Cambron 2007, doi 10.1089/acm.2006.6401).
    /// </summary>
    public bool UnsettledAfterSession { get; init; }

    /// <summary>True when scores of another rater or device can't be compared.</summary>
    public bool DependsOnRater { get; init; }

    /// <summary>False when the measure never decides an improvement alone, such as range of motion or a global rating.</summary>
    public bool DecidesAlone { get; init; } = true;

    /// <summary>A score from which another profession is called for (REF007); null when there is none.</summary>
    public decimal? ReferFrom { get; init; }

    /// <summary>Where scoring and range come from.</summary>
    public required string Citation { get; init; }

    /// <summary>The minimal important change that decides; null when none is known.</summary>
    public Threshold? Mic => First(ThresholdKind.Mic);

    /// <summary>The minimal detectable change that decides; null when none is known.</summary>
    public Threshold? Mdc
    {
        get
        {
            foreach (var threshold in Thresholds)
            {
                if (threshold.Kind is ThresholdKind.Mdc90 or ThresholdKind.Mdc95 or ThresholdKind.Mdc)
                {
                    return threshold;
                }
            }

            return null;
        }
    }

    /// <summary>The best possible score.</summary>
    public decimal Best => Better == Better.Lower ? Low : High;

    /// <summary>True when the score is one this measure can have.</summary>
    /// <param name="score">The score, in the measure's unit.</param>
    public bool Allows(decimal score) =>
        score >= Low && score <= High && (!WholeNumbers || score == decimal.Truncate(score));

    /// <summary>What scores are allowed, in words for an error.</summary>
    public string Allowed => $"{(WholeNumbers ? "a whole number" : "a number")} from {Low} to {High}";

    /// <summary>The gain from one score to another: positive when better.</summary>
    /// <param name="from">The earlier score.</param>
    /// <param name="to">The later score.</param>
    public decimal Gain(decimal from, decimal to) => Better == Better.Lower ? from - to : to - from;

    private Threshold? First(ThresholdKind kind)
    {
        foreach (var threshold in Thresholds)
        {
            if (threshold.Kind == kind)
            {
                return threshold;
            }
        }

        return null;
    }
}
