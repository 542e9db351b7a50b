using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>The comparison of a deciding score with the baseline, or of a rating of change with "no change".</summary>
public readonly record struct ScoreComparison
{
    internal ScoreComparison(Score score, Score? baseline, decimal gain, Verdict verdict) =>
        (Score, Baseline, Gain, Verdict) = (score, baseline, gain, verdict);

    /// <summary>The score.</summary>
    public Score Score { get; init; }

    /// <summary>The score that it is compared with; null for a rating of change, which is itself the change.</summary>
    public Score? Baseline { get; init; }

    /// <summary>
    /// The gain from <see cref="From"/> to <see cref="To"/> in the measure's unit; positive means better. It is 0 if the scores are not
    /// comparable. For a global rating of change, it is the distance from "no change".
    /// </summary>
    public decimal Gain { get; init; }

    /// <summary>The verdict on the gain.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>
    /// The baseline score in the measure's unit. For items that the client chose, the score of those rated both times. Null for a rating of change.
    /// </summary>
    public decimal? From => Shared?.From ?? Baseline?.Value;

    /// <summary>The score in the measure's unit. For items that the client chose, the score of those rated both times.</summary>
    public decimal To => Shared?.To ?? Score.Value;

    /// <summary>The day of the score.</summary>
    public DateOnly Day => Score.Day;

    /// <summary>The number of items that were rated both times; null if the items are the same for every client.</summary>
    internal int? SharedCount => Shared?.Count;

    /// <summary>
    /// The number of items that the comparison rests on: those that were rated both times or, if one score is a total alone, those of the
    /// other. 0 if neither says.
    /// </summary>
    internal int RatedCount => Shared?.Count ?? Rated(Baseline, Score);

    private SharedItems? Shared { get; init; }

    internal static ScoreComparison OfRating(Measure measure, ChangeCriterion criterion, decimal noChange, Score rating)
    {
        var gain = measure.Gain(noChange, rating.Value);
        return new ScoreComparison(rating, null, gain, Judge(measure, criterion, gain));
    }

    internal static ScoreComparison Of(Measure measure, ChangeCriterion criterion, Score baseline, Score score)
    {
        if (measure.Scoring is ChosenItems scoring && baseline.Items is { } before && score.Items is { } after)
        {
            return SharedItems.Of(scoring, before, after) is { } shared
                ? Of(measure, criterion.ForItems(measure, shared.Count), baseline, score, shared.From, shared.To) with { Shared = shared }
                : NotComparable(baseline, score);
        }

        return Of(measure, criterion.ForItems(measure, Rated(baseline, score)), baseline, score, baseline.Value, score.Value);
    }

    private static int Rated(Score? baseline, Score score) => Rated(baseline) is > 0 and var rated ? rated : Rated(score);

    // A total alone does not say how many items were rated.
    private static int Rated(Score? score) => score?.Items is { } items ? items.Count(item => item is not null) : 0;

    /// <summary>Determines whether a score can be compared with a baseline.</summary>
    internal static bool IsPossible(Measure measure, Score baseline, Score score) =>
        DecidingScores.AreComparable(measure, baseline, score)
        && (measure.Scoring is not ChosenItems scoring || baseline.Items is not { } before || score.Items is not { } after
            || SharedItems.Of(scoring, before, after) is not null);

    internal static ScoreComparison NotComparable(Score baseline, Score score) => new(score, baseline, 0, Verdict.NotComparable);

    private static ScoreComparison Of(Measure measure, ChangeCriterion criterion, Score baseline, Score score, decimal from, decimal to)
    {
        var gain = measure.Gain(from, to);
        var verdict = Judge(measure, criterion, gain);
        return verdict == Verdict.Unchanged && criterion.IsTooNearToBest(measure, from)
            ? new ScoreComparison(score, baseline, gain, Verdict.CannotShowImprovement)
            : new ScoreComparison(score, baseline, gain, verdict);
    }

    // A measure that never decides alone can't say more than "possibly".
    private static Verdict Judge(Measure measure, ChangeCriterion criterion, decimal gain) => criterion.Judge(gain) switch
    {
        Verdict.Improved when !measure.DecidesAlone => Verdict.PossiblyImproved,
        Verdict.Deteriorated when !measure.DecidesAlone => Verdict.PossiblyDeteriorated,
        var verdict => verdict,
    };
}
