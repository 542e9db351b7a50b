namespace TherapyOutcomes.Measures;

/// <summary>A deciding score against the baseline, or a rating of change against "no change".</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Score">The score.</param>
/// <param name="Gain">
/// The gain from the baseline in the measure's unit, positive when better; 0 when not comparable. A global rating's is its
/// distance from "no change".
/// </param>
/// <param name="Verdict">What it says.</param>
public readonly record struct Comparison(Score Score, decimal Gain, Verdict Verdict)
{
    /// <summary>The day of the score.</summary>
    public DateOnly Day => Score.Day;

    // A global rating of change is itself the change.
    internal static Comparison OfRating(Measure measure, ChangeCriterion criterion, decimal noChange, Score rating)
    {
        var gain = measure.Gain(noChange, rating.Value);
        return new Comparison(rating, gain, criterion.Judge(gain));
    }

    internal static Comparison Of(Measure measure, ChangeCriterion criterion, Score baseline, Score score)
    {
        if (!TryGain(measure, baseline, score, out var gain))
        {
            return new Comparison(score, 0, Verdict.NotComparable);
        }

        var verdict = criterion.Judge(gain);
        return verdict == Verdict.Unchanged && criterion.IsTooNearToBest(measure, baseline.Value)
            ? new Comparison(score, gain, Verdict.CannotShowImprovement)
            : new Comparison(score, gain, verdict);
    }

    // Activities that a client named are compared over those rated both times only.
    private static bool TryGain(Measure measure, Score baseline, Score score, out decimal gain)
    {
        gain = measure.Gain(baseline.Value, score.Value);
        if (measure.Scoring is not MeanOfActivities || baseline.Items is not { } before || score.Items is not { } after)
        {
            return true;
        }

        var (shared, sum) = (0, 0m);
        for (var index = 0; index < Math.Min(before.Length, after.Length); index++)
        {
            if (before[index] is { } from && after[index] is { } to)
            {
                shared++;
                sum += measure.Gain(from, to);
            }
        }

        gain = shared > 0 ? sum / shared : 0;
        return shared > 0;
    }
}
