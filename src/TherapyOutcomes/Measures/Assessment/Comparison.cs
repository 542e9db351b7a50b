using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>A deciding score against the baseline, or a rating of change against "no change".</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Score">The score.</param>
/// <param name="Baseline">What it is compared with; null for a rating, which is itself the change.</param>
/// <param name="Gain">
/// The gain from <see cref="From"/> to <see cref="To"/> in the measure's unit, positive when better; 0 when not comparable. A
/// global rating's is its distance from "no change".
/// </param>
/// <param name="Verdict">What it says.</param>
public readonly record struct Comparison(Score Score, Score? Baseline, decimal Gain, Verdict Verdict)
{
    /// <summary>
    /// The baseline's value in the measure's unit; of activities that a client named, its mean over those rated both times; null for a rating.
    /// </summary>
    public decimal? From => Shared?.From ?? Baseline?.Value;

    /// <summary>The score's value in the measure's unit, or its mean over the same activities.</summary>
    public decimal To => Shared?.To ?? Score.Value;

    /// <summary>The day of the score.</summary>
    public DateOnly Day => Score.Day;

    private SharedActivities? Shared { get; init; }

    internal static Comparison OfRating(Measure measure, ChangeCriterion criterion, decimal noChange, Score rating)
    {
        var gain = measure.Gain(noChange, rating.Value);
        return new Comparison(rating, null, gain, Judge(measure, criterion, gain));
    }

    internal static Comparison Of(Measure measure, ChangeCriterion criterion, Score baseline, Score score)
    {
        if (measure.Scoring is MeanOfActivities && baseline.Items is { } before && score.Items is { } after)
        {
            return SharedActivities.Of(before, after) is { } shared
                ? Of(measure, criterion, baseline, score, shared.From, shared.To) with { Shared = shared }
                : NotComparable(baseline, score);
        }

        return Of(measure, criterion, baseline, score, baseline.Value, score.Value);
    }

    /// <summary>True when a score can be compared with a baseline at all.</summary>
    internal static bool IsPossible(Measure measure, Score baseline, Score score) =>
        DecidingScores.AreComparable(measure, baseline, score)
        && (measure.Scoring is not MeanOfActivities || baseline.Items is not { } before || score.Items is not { } after
            || SharedActivities.Of(before, after) is not null);

    internal static Comparison NotComparable(Score baseline, Score score) => new(score, baseline, 0, Verdict.NotComparable);

    private static Comparison Of(Measure measure, ChangeCriterion criterion, Score baseline, Score score, decimal from, decimal to)
    {
        var gain = measure.Gain(from, to);
        var verdict = Judge(measure, criterion, gain);
        return verdict == Verdict.Unchanged && criterion.IsTooNearToBest(measure, from)
            ? new Comparison(score, baseline, gain, Verdict.CannotShowImprovement)
            : new Comparison(score, baseline, gain, verdict);
    }

    // What never decides alone can't say more than "possibly".
    private static Verdict Judge(Measure measure, ChangeCriterion criterion, decimal gain) => criterion.Judge(gain) switch
    {
        Verdict.Improved when !measure.DecidesAlone => Verdict.PossiblyImproved,
        Verdict.Deteriorated when !measure.DecidesAlone => Verdict.PossiblyDeteriorated,
        var verdict => verdict,
    };
}
