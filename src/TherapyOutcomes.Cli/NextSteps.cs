using System.Text.Json.Serialization;

namespace TherapyOutcomes.Cli;

/// <summary>Formats next steps in words and as JSON.</summary>
internal static class NextSteps
{
    /// <summary>Formats what to do, such as <c>sign note</c> or <c>discharge (goals met)</c>.</summary>
    public static string What(NextStep step) =>
        step.With is not { } choice ? Words.Of(step.Command)
        : step.Command == "discontinue" && choice == StepChoice.Of(DiscontinuationKind.Recovered) ? "discharged, better"
        : $"{Words.Of(step.Command)} ({Words.Of(choice.Value)})";

    public static string Why(NextStep step, IMessageFormatter words) => step.InWords(words);

    public static object ForJson(NextStep step, IMessageFormatter words) =>
        new StepJson(step.Command, step.With, Dates.Write(step.DueOn), Json.Name(step.Urgency), step.Rule, Why(step, words));

    private sealed record StepJson(
        string Command, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StepChoice? With, string DueOn, string Urgency, string Rule, string Why);
}
