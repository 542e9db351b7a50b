using TherapyOutcomes.Measures;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>The newest deciding scores, the baseline among them, as far back as it takes to speak of a plateau: at least 4 scores over at least 28 days.</summary>
/// <param name="Since">The day of the first score.</param>
/// <param name="From">The first score, in the measure's unit.</param>
internal readonly record struct PlateauWindow(DateOnly Since, decimal From)
{
    private const int FewestScores = 4;

    private const int FewestDays = 28;

    /// <summary>Returns the window if its scores differ by less than a change that counts, with no loss among them; otherwise, null.</summary>
    public static PlateauWindow? Flat(RuleContext context)
    {
        var (primary, course) = (context.Assessment.Primary, context.Assessment.Course);
        if (primary.Criterion.Loss is not { } change || FirstOf(primary) is not { } first)
        {
            return null;
        }

        var newest = primary.Comparisons[^1];
        var (window, begins) = first < 0
            ? (new PlateauWindow(primary.Baseline!.Day, primary.Baseline.Value), 0)
            : (new PlateauWindow(primary.Comparisons[first].Day, primary.Comparisons[first].To), primary.Comparisons[first].Gain);
        return !ScoreTolerance.Reaches(Math.Abs(newest.Gain - begins), change)
            && !ScoreTolerance.Reaches(BestFrom(primary, first + 1) - newest.Gain, change)
            && !(course.NewestLoss?.Day >= window.Since)
                ? window
                : null;
    }

    // The index of the first comparison in the window, or -1 for the baseline; null if the scores don't reach back far enough.
    private static int? FirstOf(MeasureAssessment primary)
    {
        var scores = primary.Comparisons;
        for (var first = scores.Count - FewestScores; first >= -1; first--)
        {
            if ((first < 0 ? primary.Baseline?.Day : scores[first].Day) is { } day && scores[^1].Day.DayNumber - day.DayNumber >= FewestDays)
            {
                return first;
            }
        }

        return null;
    }

    private static decimal BestFrom(MeasureAssessment primary, int index)
    {
        var best = primary.Comparisons[^1].Gain;
        for (; index < primary.Comparisons.Count; index++)
        {
            best = Math.Max(best, primary.Comparisons[index].Gain);
        }

        return best;
    }
}
