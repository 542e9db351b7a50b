using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>Selects the scores that decide: for each day, the last one before that day's session, or the last one of the day if there was none.</summary>
internal static class DecidingScores
{
    // Soreness after massage mostly lasts up to 36 hours (Cambron 2007, doi 10.1089/acm.2006.6401).
    private static readonly TimeSpan Unsettled = TimeSpan.FromHours(36);

    /// <summary>Returns the deciding scores of one measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="scores">Scores of any measure, ordered by time.</param>
    /// <param name="like">A score that the others must be comparable with; null to return all.</param>
    /// <param name="cycle">The cycle with its sessions.</param>
    public static ImmutableArray<Score> Of(Measure measure, FactList<Score> scores, Score? like, CareCycle cycle)
    {
        var deciding = ImmutableArray.CreateBuilder<Score>(scores.Count);
        foreach (var score in scores)
        {
            if (score.Measure != measure.Id || score.IsWithdrawn || !IsSettled(measure, score, cycle)
                || (like is not null && !AreComparable(measure, like, score)))
            {
                continue;
            }

            if (deciding.Count > 0 && deciding[^1].Day == score.Day)
            {
                if (!Precedes(deciding[^1], score, cycle))
                {
                    deciding[^1] = score;
                }
            }
            else
            {
                deciding.Add(score);
            }
        }

        return deciding.DrainToImmutable();
    }

    /// <summary>Determines whether enough time had passed since the previous session when the score was taken.</summary>
    public static bool IsSettled(Measure measure, Score score, CareCycle cycle)
    {
        if (!measure.IsUnsettledAfterSession)
        {
            return true;
        }

        for (var index = cycle.CountBefore(score.At) - 1; index >= 0 && score.At - cycle.Sessions[index].At < Unsettled; index--)
        {
            if (!cycle.Sessions[index].IsWithdrawn)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether two scores are for the same side and, if the measure depends on them, from the same rater and device.</summary>
    public static bool AreComparable(Measure measure, Score one, Score other) =>
        one.Side == other.Side
        && (!measure.DependsOnRater || (one.Rater == other.Rater && Nullable.Equals(one.Device, other.Device)));

    // Of two scores on the same day, the earlier one counts if there was a session in between.
    private static bool Precedes(Score earlier, Score later, CareCycle cycle)
    {
        for (var index = cycle.CountBefore(later.At) - 1; index >= 0 && cycle.Sessions[index].At >= earlier.At; index--)
        {
            if (!cycle.Sessions[index].IsWithdrawn && cycle.Sessions[index].Day == later.Day)
            {
                return true;
            }
        }

        return false;
    }
}
