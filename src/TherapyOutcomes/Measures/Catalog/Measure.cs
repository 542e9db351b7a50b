using System.Collections.Immutable;
using System.Globalization;

namespace TherapyOutcomes.Measures;

/// <summary>An outcome measure: its range, its direction, its thresholds and how item answers are scored.</summary>
/// <remarks>A measure never includes the text of licensed items.</remarks>
public sealed record Measure
{
    internal const string TScore = "T";

    /// <summary>The id of the measure. A different unit makes a different measure: <c>NDI</c> (points) and <c>NDI%</c> can't be mixed.</summary>
    public required MeasureId Id { get; init; }

    /// <summary>The full name of the measure.</summary>
    public required string Name { get; init; }

    /// <summary>The lowest possible score.</summary>
    public required decimal Low { get; init; }

    /// <summary>The highest possible score.</summary>
    public required decimal High { get; init; }

    /// <summary>The direction in which scores improve.</summary>
    public required Better Better { get; init; }

    /// <summary>The unit of scores and thresholds, such as <c>points</c>, <c>%</c> or <c>mm</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>True if scores are always whole numbers; otherwise, false.</summary>
    public bool IsWholeNumber { get; init; }

    /// <summary>The thresholds. The first of each kind is the one that decides; use <see cref="DecidingBy(string)"/> to choose another.</summary>
    public ImmutableArray<Threshold> Thresholds { get; init; } = [];

    /// <summary>The way item answers are scored; null if only a total can be recorded.</summary>
    public ItemScoring? Scoring { get; init; }

    /// <summary>The rule for unanswered items; null if the measure has no items or a score needs every answer.</summary>
    public MissingItemRule? MissingItems { get; init; }

    /// <summary>The items for which any answer above 0 raises a red flag. A measure that has such items can be recorded only by its items.</summary>
    public ImmutableArray<SafetyItem> SafetyItems { get; init; } = [];

    /// <summary>
    /// True for pain intensity: a score taken less than 36 hours after a session does not decide. Soreness after
    /// massage mostly lasts up to 36 hours (Cambron 2007, doi 10.1089/acm.2006.6401).
    /// </summary>
    public bool IsUnsettledAfterSession { get; init; }

    /// <summary>True if scores from different raters or devices can't be compared; otherwise, false.</summary>
    public bool DependsOnRater { get; init; }

    /// <summary>False if the measure never decides on an improvement by itself, such as range of motion or a global rating; otherwise, true.</summary>
    public bool DecidesAlone { get; init; } = true;

    /// <summary>
    /// The score that means "no change" on a global rating of change. Such a score is itself the change, and it is compared
    /// with the threshold instead of a baseline. Null for measures of a state.
    /// </summary>
    public decimal? NoChange { get; init; }

    /// <summary>
    /// The value that a sound joint reaches, for range of motion. Movement beyond it is not a gain. Null if the end of the range is the best score.
    /// </summary>
    public decimal? SoundLimit { get; init; }

    /// <summary>The distribution of scores before care; null if no figures are known.</summary>
    public TypicalBaseline? TypicalBaseline { get; init; }

    /// <summary>The score from which a referral to another profession is advised (rule REF007); null if there is none.</summary>
    public decimal? ReferFrom { get; init; }

    /// <summary>The source of the scoring and the range.</summary>
    public required string Citation { get; init; }

    /// <summary>An indication of how well the scoring and the range are backed by evidence.</summary>
    /// <value>The default is <see cref="EvidenceMark.Clinic"/>.</value>
    public EvidenceMark Mark { get; init; } = EvidenceMark.Clinic;

    /// <summary>The owner of the instrument and the conditions for using it; null if nothing is known. The library does not ship the item text of any instrument.</summary>
    public string? License { get; init; }

    /// <summary>The LOINC codes of the measure. Passing them on requires <see cref="LoincCode.Notice"/>.</summary>
    public ImmutableArray<LoincCode> Loinc { get; init; } = [];

    /// <summary>True if the measure can't be recorded by its total alone, because some items must be checked for safety; otherwise, false.</summary>
    public bool NeedsItems => !SafetyItems.IsEmpty;

    /// <summary>True if a score is itself a rating of change (see <see cref="NoChange"/>); otherwise, false.</summary>
    public bool RatesChange => NoChange is not null;

    /// <summary>The deciding minimal important change; null if none is known.</summary>
    public Threshold? Mic => First(static threshold => threshold.Kind is ThresholdKind.Mic);

    /// <summary>The deciding minimal detectable change; null if none is known.</summary>
    public Threshold? Mdc => First(static threshold => threshold is { IsMdc: true, IsOfOneItem: false });

    /// <summary>The deciding minimal detectable change of a single item that the client chose; null if none of its own is known.</summary>
    public Threshold? MdcOfOneItem => First(static threshold => threshold is { IsMdc: true, IsOfOneItem: true });

    /// <summary>The patient acceptable symptom state, a score with which clients are content; null if none is known.</summary>
    public Threshold? Pass => First(static threshold => threshold.Kind is ThresholdKind.Pass);

    /// <summary>The best possible score.</summary>
    public decimal Best => Better == Better.Lower ? Low : SoundLimit ?? High;

    /// <summary>Determines whether a score is possible for this measure.</summary>
    /// <param name="score">The score, in the measure's unit.</param>
    public bool Allows(decimal score) =>
        score >= Low && score <= High && (!IsWholeNumber || score == decimal.Truncate(score));

    /// <summary>Determines whether a number that is no T-score of this measure looks like a raw sum, which its table turns into one.</summary>
    /// <param name="number">The number.</param>
    // The items of a T-score from a table are rated from 1, so their sum is a whole number. Goal attainment has no table.
    public bool LooksLikeRawSum(decimal number) =>
        Unit == TScore && (Scoring is null or RawScoreTable) && number >= 1 && number < Low && number == decimal.Truncate(number);

    /// <summary>A description of the allowed scores, for error messages.</summary>
    public string Allowed => string.Create(CultureInfo.InvariantCulture, $"{(IsWholeNumber ? "a whole number" : "a number")} from {Low} to {High}");

    /// <summary>Returns the gain from one score to another; positive means better.</summary>
    /// <param name="from">The earlier score.</param>
    /// <param name="to">The later score.</param>
    public decimal Gain(decimal from, decimal to) => Better == Better.Lower
        ? from - to
        : SoundLimit is { } sound ? Math.Min(to, sound) - Math.Min(from, sound) : to - from;

    /// <summary>Returns a copy of the measure that decides by another of its thresholds.</summary>
    /// <param name="threshold">The id of the threshold, such as <c>mic-9.5</c>.</param>
    /// <returns>The copy, to be passed to <see cref="MeasureCatalog.With(Measure)"/>.</returns>
    /// <exception cref="TherapyOutcomesException">TO2001: The measure has no such threshold. The message lists the thresholds it has.</exception>
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

    /// <summary>Returns a copy of the measure that decides by the given threshold, which can be the clinic's own.</summary>
    /// <param name="threshold">The threshold. It replaces the one with the same id, if there is one.</param>
    /// <returns>The copy, to be passed to <see cref="MeasureCatalog.With(Measure)"/>, which validates it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="threshold"/> is null.</exception>
    public Measure DecidingBy(Threshold threshold)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        return this with { Thresholds = [threshold, .. Thresholds.Where(other => other.Id != threshold.Id)] };
    }

    private Threshold? First(Func<Threshold, bool> counts)
    {
        foreach (var threshold in Thresholds)
        {
            if (counts(threshold))
            {
                return threshold;
            }
        }

        return null;
    }
}
