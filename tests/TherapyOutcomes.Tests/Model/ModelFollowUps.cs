namespace TherapyOutcomes.Tests.Model;

/// <summary>Days on which the client was seen or asked: by a session, else by a score, check-in or observation.</summary>
internal static class ModelFollowUps
{
    /// <summary>The days later than the run's first day.</summary>
    public static IReadOnlyList<DateOnly> DaysAfter(ModelHistory history, DateOnly runSince) =>
        [.. ModelRecord.Facts(history)
            .Where(f => f.Day > runSince && f.Fact is (Session or Score or CheckIn or Observation))
            .Select(f => f.Day)
            .Distinct()
            .Order()];
}
