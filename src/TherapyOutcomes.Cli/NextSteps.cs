using System.Text.Json.Serialization;

namespace TherapyOutcomes.Cli;

/// <summary>Formats next steps in words and as JSON.</summary>
internal static class NextSteps
{
    /// <summary>
    /// Formats what to do in a few words, such as <c>sign note</c> or <c>discharge (goals met)</c>. A safety matter is never the therapist's
    /// own to clear.
    /// </summary>
    public static string What(NextStep step) => step switch
    {
        { Rule: "MON009", Command: "clear-red-flag" or "resolve-reaction" } => "get clearance from a clinician",
        { Rule: "REF001", Command: "clear-red-flag" } => "record what came of the report",
        { With: null } => Words.Of(step.Command),
        { Command: "discontinue", With: var choice } when choice == StepChoice.Of(DiscontinuationKind.Recovered) => "discharged, better",
        { With: var choice } => $"{Words.Of(step.Command)} ({Words.Of(choice.Value)})",
    };

    public static string Why(NextStep step, IMessageFormatter words) => step.InWords(words);

    public static object ForJson(NextStep step, IMessageFormatter words) =>
        new StepJson(step.Command, step.With, Dates.Write(step.DueOn), Json.Name(step.Urgency), step.Rule, Why(step, words));

    private sealed record StepJson(
        string Command, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StepChoice? With, string DueOn, string Urgency, string Rule, string Why);
}
