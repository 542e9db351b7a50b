namespace TherapyOutcomes.Tests.Model;

/// <summary>The score that all later ones of the cycle are compared with.</summary>
/// <param name="Score">The score.</param>
/// <param name="BeforeFirstSession">
/// Whether it was measured in the 14 days up to the first session's start; null while there is no session.
/// </param>
internal sealed record ModelBaseline(Dated<Score> Score, bool? BeforeFirstSession)
{
    private const int DaysBefore = 14;

    /// <summary>The baseline's value.</summary>
    public decimal Value => Score.Fact.Value;

    /// <summary>
    /// The last deciding score from 14 days before the cycle's first session up to that session's start; else the
    /// cycle's first deciding score.
    /// </summary>
    public static ModelBaseline? Of(ModelHistory history, ModelMeasure measure, ModelCycle cycle)
    {
        IReadOnlyList<Dated<Score>> scores = ModelDeciding.Scores(history, measure);
        if (cycle.FirstSession is { } session
            && scores.LastOrDefault(s => s.At <= session.At && session.Day.DayNumber - s.Day.DayNumber <= DaysBefore) is { } before)
        {
            return new(before, true);
        }

        return scores.FirstOrDefault(s => s.Day >= cycle.Start) is { } first
            ? new(first, cycle.FirstSession is null ? null : false)
            : null;
    }
}
