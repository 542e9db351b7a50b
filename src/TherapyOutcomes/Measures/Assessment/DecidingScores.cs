using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>Picks the scores that decide: of each day the last before that day's session, else the last.</summary>
internal static class DecidingScores
{
    // Soreness after massage mostly lasts up to 36 hours (Cambron 2007, doi 10.1089/acm.2006.6401).
    private static readonly TimeSpan Unsettled = TimeSpan.FromHours(36);

    /// <summary>Picks among the scores of one measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="scores">Scores of any measure, by time.</param>
    /// <param name="like">Only scores comparable with this one, or null for all.</param>
    /// <param name="cycle">The sessions.</param>
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

    /// <summary>True when the score is far enough from the session before it.</summary>
    public static bool IsSettled(Measure measure, Score score, CareCycle cycle)
    {
        if (!measure.UnsettledAfterSession)
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

    /// <summary>True when both have the same side and, where the measure depends on them, the same rater and device.</summary>
    public static bool AreComparable(Measure measure, Score one, Score other) =>
        one.Side == other.Side
        && (!measure.DependsOnRater || (one.Rater == other.Rater && Nullable.Equals(one.Device, other.Device)));

    // The earlier of two scores of a day stays when a session lies between them.
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
