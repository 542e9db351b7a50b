namespace TherapyOutcomes.Tests.Model;

/// <summary>Tells a history in plain words, in the clinic's own time.</summary>
internal static class ModelWords
{
    /// <summary>The history, one fact a line, in the order of recording.</summary>
    public static string Of(ModelHistory history) => string.Join('\n', history.Facts
        .Select((fact, index) => $"{index + 1,3}. {When(history, fact.At)}  {What(fact)}")
        .Prepend($"     {When(history, history.Opened)}  opened, {history.Chronicity}, {Measured(history.Primary)}"
            + $"{(history.Second is { } second ? $", and {Measured(second)}" : "")}, {Weekly(history.OpeningSessionsPerWeek)}, in {history.Zone.Id}"));

    private static string When(ModelHistory history, DateTimeOffset at) =>
        $"day {history.Day(at).DayNumber - history.Day(history.Opened).DayNumber,3}, {TimeZoneInfo.ConvertTime(at, history.Zone):yyyy-MM-dd HH:mm}";

    private static string Measured(ModelMeasure measure) =>
        $"{measure.Name} {measure.Low}-{measure.High} ({(measure.HigherIsBetter ? "higher" : "lower")} is better, MIC {measure.Mic?.ToString() ?? "unknown"}, MDC {measure.Mdc?.ToString() ?? "unknown"})";

    private static string Weekly(decimal? sessions) => sessions is { } some ? $"{some} sessions a week" : "no plan";

    private static string What(ModelFact fact) => fact switch
    {
        Session session => $"session {session.Id}",
        Score score => $"score {score.Id}: {score.Measure} {score.Value}",
        Observation observation => $"observation {observation.Id}: {(observation.Holds ? "yes, better" : "no, not better")}",
        CheckIn => "check-in",
        PlanAdjusted plan => $"plan adjusted, {(plan.SessionsPerWeek is null ? "frequency kept" : Weekly(plan.SessionsPerWeek))}",
        PlanConfirmed => "plan confirmed",
        MaintenanceAgreed agreed => $"maintenance agreed, every {agreed.EveryWeeks} weeks until {agreed.Until:O}",
        Discharged discharged => $"discharged{(discharged.CheckOn is { } day ? $", to be asked on {day:O}" : "")}",
        Preference wish => $"wish: questionnaires {Said(wish.Questionnaires)}, contact {Said(wish.Contact)}",
        Corrected { Replacement: { } value } corrected => $"correction: {corrected.What} is {value}",
        Corrected corrected => $"correction: {corrected.What} is taken back",
        Resumed => "care resumed",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private static string Said(bool? wish) => wish switch
    {
        true => "yes",
        false => "no",
        null => "as before",
    };
}
