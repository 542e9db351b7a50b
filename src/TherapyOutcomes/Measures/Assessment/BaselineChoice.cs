using System.Collections.Immutable;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>Chooses the score with which the later scores of a cycle are compared.</summary>
/// <param name="Score">The score; null if there is none yet.</param>
/// <param name="IsFromBefore">True if it was measured before care could have an effect, as far as the record knows; otherwise, false.</param>
internal readonly record struct BaselineChoice(Score? Score, bool IsFromBefore)
{
    // A score taken more than this many days before the first session is too old to be its baseline.
    private const int Days = 14;

    public static BaselineChoice Of(ImmutableArray<Score> deciding, CareCycle cycle)
    {
        if (cycle.FirstSession is not { } first)
        {
            return new BaselineChoice(FirstOf(deciding, cycle), IsFromBefore: false);
        }

        if (BeganBeforeTheRecord(deciding, cycle, first))
        {
            return new BaselineChoice(FirstOf(deciding, cycle), IsFromBefore: true);
        }

        return LastBefore(deciding, first) is { } before
            ? new BaselineChoice(before, IsFromBefore: true)
            : new BaselineChoice(FirstOf(deciding, cycle), IsFromBefore: false);
    }

    // A course of scores from a clinic's earlier records shows that care was under way, although no session of that time is known. The first
    // session that is recorded afterwards is not the first that was held.
    private static bool BeganBeforeTheRecord(ImmutableArray<Score> deciding, CareCycle cycle, Session first) =>
        !first.Recording.IsImported
        && deciding.Count(score => score.Recording.IsImported && score.Day < first.Day && cycle.Includes(score.Day)) >= 2;

    private static Score? LastBefore(ImmutableArray<Score> deciding, Session first)
    {
        for (var index = deciding.Length - 1; index >= 0; index--)
        {
            var score = deciding[index];
            if (score.At <= first.At)
            {
                return first.Day.DayNumber - score.Day.DayNumber <= Days ? score : null;
            }
        }

        return null;
    }

    private static Score? FirstOf(ImmutableArray<Score> deciding, CareCycle cycle)
    {
        foreach (var score in deciding)
        {
            if (cycle.Includes(score.Day))
            {
                return score;
            }
        }

        return null;
    }
}
