namespace TherapyOutcomes.Tests.Model;

/// <summary>Which score of a measure decides on each day.</summary>
internal static class ModelDeciding
{
    private static readonly TimeSpan SettlingTime = TimeSpan.FromHours(36);

    /// <summary>
    /// One score for each day: the last before the day's first session that has one before it
    /// (the same instant counts as before), else the last of the day.
    /// </summary>
    public static IReadOnlyList<Dated<Score>> Scores(ModelHistory history, ModelMeasure measure)
    {
        IReadOnlyList<Dated<Session>> sessions = ModelRecord.Of<Session>(history);
        return [.. Settled(history, measure)
            .GroupBy(s => s.Day)
            .OrderBy(day => day.Key)
            .Select(day => OfDay([.. day], [.. sessions.Where(v => v.Day == day.Key)]))];
    }

    /// <summary>All scores of the measure but those taken too soon after a session.</summary>
    public static IReadOnlyList<Dated<Score>> Settled(ModelHistory history, ModelMeasure measure)
    {
        IReadOnlyList<Dated<Session>> sessions = ModelRecord.Of<Session>(history);
        return [.. ModelRecord.Of<Score>(history)
            .Where(s => s.Fact.Measure == measure.Name)
            .Where(s => !(measure.UnsettledAfterSession && sessions.Any(v => IsUnsettledBy(v, s))))];
    }

    private static bool IsUnsettledBy(Dated<Session> session, Dated<Score> score) =>
        score.At > session.At && score.At - session.At < SettlingTime;

    private static Dated<Score> OfDay(IReadOnlyList<Dated<Score>> scores, IReadOnlyList<Dated<Session>> sessions)
    {
        Dated<Session>? session = sessions.FirstOrDefault(v => scores.Any(s => s.At <= v.At));
        return session is null ? scores[^1] : scores.Last(s => s.At <= session.At);
    }
}
