namespace TherapyOutcomes.Cli;

/// <summary>Formats next steps in words and as JSON.</summary>
internal static class NextSteps
{
    /// <summary>Returns what to do in a few words. A safety matter is never the therapist's own to clear.</summary>
    public static string What(NextStep step) => step switch
    {
        { Rule: "MON009", Command: "clear-red-flag" or "resolve-reaction" } => "get clearance from a clinician",
        { Rule: "REF001", Command: "clear-red-flag" } => "record what came of the report",
        _ => Words.Of(step.Command),
    };

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
