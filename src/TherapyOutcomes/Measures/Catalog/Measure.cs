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

    /// <summary>The thresholds; the first of a kind is the one that decides. <see cref="DecidingBy(string)"/> chooses another.</summary>
    public ImmutableArray<Threshold> Thresholds { get; init; } = [];

    /// <summary>How item answers score; null when only a total can be recorded.</summary>
    public ItemScoring? Scoring { get; init; }

    /// <summary>What is done with unanswered items; null when there are none, or a score needs every answer.</summary>
    public MissingItemRule? MissingItems { get; init; }

    /// <summary>Items of which any answer above 0 opens a red flag. A measure that has them is recorded by its items only.</summary>
    public ImmutableArray<SafetyItem> SafetyItems { get; init; } = [];

    /// <summary>
    /// True for pain intensity: a score less than 36 hours after a session does not decide
    /// (soreness after massage mostly lasts up to 36 h: Cambron 2007, doi 10.1089/acm.2006.6401).
    /// </summary>
    public bool UnsettledAfterSession { get; init; }

    /// <summary>True when scores of another rater or device can't be compared.</summary>
    public bool DependsOnRater { get; init; }

    /// <summary>False when the measure never decides an improvement alone, such as range of motion or a global rating.</summary>
    public bool DecidesAlone { get; init; } = true;

    /// <summary>
    /// The score that means no change, for a global rating of change: such a score is itself the change and is compared
    /// with the threshold, not with a baseline. Null for measures of a state.
    /// </summary>
    public decimal? NoChange { get; init; }

    /// <summary>
    /// What a sound joint reaches, for range of motion: going beyond it is no gain. Null where the range's end is best.
    /// </summary>
    public decimal? SoundLimit { get; init; }

    /// <summary>
    /// False when <see cref="Low"/> and <see cref="High"/> only check that a score is plausible, as for range of motion and T scores:
    /// then no part of the range tells what is extreme.
    /// </summary>
    public bool IsRangeOfInstrument { get; init; } = true;

    /// <summary>How scores before care are spread; null when no figures are known.</summary>
    public TypicalBaseline? TypicalBaseline { get; init; }

    /// <summary>A score from which another profession is called for (REF007); null when there is none.</summary>
    public decimal? ReferFrom { get; init; }

    /// <summary>Where scoring and range come from.</summary>
    public required string Citation { get; init; }

    /// <summary>How well scoring and range are backed. <value>The clinic's own.</value></summary>
    public EvidenceMark Mark { get; init; } = EvidenceMark.Clinic;

    /// <summary>Who owns the instrument and what its use asks for; null when nothing is known. The library ships no item text of anyone.</summary>
    public string? Licence { get; init; }

    /// <summary>Its LOINC codes; passing them on needs <see cref="LoincCode.Notice"/>.</summary>
    public ImmutableArray<LoincCode> Loinc { get; init; } = [];

    /// <summary>True when a total alone can't be recorded, because an item must be looked at.</summary>
    public bool NeedsItems => !SafetyItems.IsEmpty;

    /// <summary>True when a score is itself a rating of change, see <see cref="NoChange"/>.</summary>
    public bool RatesChange => NoChange is not null;

    /// <summary>The minimal important change that decides; null when none is known.</summary>
    public Threshold? Mic => First(static kind => kind is ThresholdKind.Mic);

    /// <summary>The minimal detectable change that decides; null when none is known.</summary>
    public Threshold? Mdc => First(static kind => kind is ThresholdKind.Mdc90 or ThresholdKind.Mdc95 or ThresholdKind.Mdc);

    /// <summary>The patient acceptable symptom state: clients with a score as good as this are content; null when none is known.</summary>
    public Threshold? Pass => First(static kind => kind is ThresholdKind.Pass);

    /// <summary>The best possible score.</summary>
    public decimal Best => Better == Better.Lower ? Low : SoundLimit ?? High;

    /// <summary>True when the score is one this measure can have.</summary>
    /// <param name="score">The score, in the measure's unit.</param>
    public bool Allows(decimal score) =>
        score >= Low && score <= High && (!WholeNumbers || score == decimal.Truncate(score));

    /// <summary>What scores are allowed, in words for an error.</summary>
    public string Allowed => $"{(WholeNumbers ? "a whole number" : "a number")} from {Low} to {High}";

    /// <summary>The gain from one score to another: positive when better.</summary>
    /// <param name="from">The earlier score.</param>
    /// <param name="to">The later score.</param>
    public decimal Gain(decimal from, decimal to) => Better == Better.Lower
        ? from - to
        : SoundLimit is { } sound ? Math.Min(to, sound) - Math.Min(from, sound) : to - from;

    /// <summary>The same measure, deciding by another of its thresholds.</summary>
    /// <param name="threshold">The threshold's id, such as <c>mic-9.5</c>.</param>
    /// <returns>The measure, for <see cref="MeasureCatalog.With"/>.</returns>
    /// <exception cref="TherapyOutcomesException">TO2001: the measure has no such threshold; the message names those it has.</exception>
    public Measure DecidingBy(string threshold)
    {
        foreach (var known in Thresholds)
        {
            if (known.Id == threshold)
            {
                return DecidingBy(known);
            }
        }

        throw new TherapyOutcomesException(
            ErrorCodes.MeasureInvalid,
            $"The measure '{Id}' has no threshold '{threshold}'. It has: {string.Join(", ", Thresholds.Select(known => known.Id))}.");
    }

    /// <summary>The same measure, deciding by a threshold of the clinic's own (or one of its own, put first).</summary>
    /// <param name="threshold">The threshold; it takes the place of one with its id.</param>
    /// <returns>The measure, for <see cref="MeasureCatalog.With"/>, which checks it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="threshold"/> is null.</exception>
    public Measure DecidingBy(Threshold threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        return this with { Thresholds = [threshold, .. Thresholds.Where(other => other.Id != threshold.Id)] };
    }

    private Threshold? First(Func<ThresholdKind, bool> counts)
    {
        foreach (var threshold in Thresholds)
        {
            if (counts(threshold.Kind))
            {
                return threshold;
            }
        }

        return null;
    }
}
