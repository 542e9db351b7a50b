using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Cli;

/// <summary>Next steps in words and as JSON.</summary>
internal static class NextSteps
{
    public static string Why(NextStep step) => MessageFormatter.English.Format(step.MessageKey, step.Evidence);

    public static object ForJson(NextStep step) => new
    {
        step.Command,
        DueOn = Dates.Write(step.DueOn),
        Urgency = Json.Name(step.Urgency),
        step.Rule,
        Why = Why(step),
    };
}
