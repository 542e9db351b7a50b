namespace TherapyOutcomes.Cli;

/// <summary>Formats next steps in words and as JSON.</summary>
internal static class NextSteps
{
    public static string Why(NextStep step, IMessageFormatter words) => step.InWords(words);

    public static object ForJson(NextStep step, IMessageFormatter words) => new
    {
        step.Command,
        DueOn = Dates.Write(step.DueOn),
        Urgency = Json.Name(step.Urgency),
        step.Rule,
        Why = Why(step, words),
    };
}
