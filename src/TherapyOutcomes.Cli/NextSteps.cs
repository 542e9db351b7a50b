using System.Text.Json.Serialization;
using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli;

/// <summary>Formats next steps in words and as JSON.</summary>
internal static class NextSteps
{
    /// <summary>
    /// Formats what to do in a few words, such as <c>sign note</c> or <c>discharge (goals met)</c>. A safety matter is never the therapist's
    /// own to clear.
    /// </summary>
    public static string What(NextStep step, Phrases phrases) => step switch
    {
        { Rule: "MON009", Command: "clear-red-flag" or "resolve-reaction" } => phrases.Say("step.clearance"),
        { Rule: "REF001", Command: "clear-red-flag" } => phrases.Say("step.report"),
        { MessageKey: "MON013.forgotten", Command: "discontinue" } => phrases.Say("step.askOnce"),
        { With: null } => phrases.Command(step.Command),
        { Command: "discontinue", With: var choice } when choice == StepChoice.Of(DiscontinuationKind.Recovered) => phrases.Say("step.dischargedBetter"),
        { With: var choice } => phrases.Say("step.choice", ("command", phrases.Command(step.Command)), ("choice", phrases.Choice(choice.Value))),
    };

    /// <summary>Writes what to do and by when.</summary>
    public static string WhatByWhen(NextStep step, DateOnly today, Phrases phrases) =>
        phrases.Say("lead.what", ("what", What(step, phrases)), ("day", phrases.Due(phrases.Day(step.DueOn), step.DueOn, today)));

    /// <summary>Writes a step as one line: what to do, by when, and why.</summary>
    public static string Line(NextStep step, DateOnly today, MessageFormatter words)
    {
        var phrases = Phrases.For(words);
        return phrases.Say("lead.line", ("what", WhatByWhen(step, today, phrases)), ("rule", step.Rule), ("why", Why(step, words)));
    }

    public static string Why(NextStep step, IMessageFormatter words) => step.InWords(words);

    public static object ForJson(NextStep step, IMessageFormatter words) =>
        new StepJson(step.Command, step.With, Dates.Write(step.DueOn), Json.Name(step.Urgency), step.Rule, Why(step, words));

    private sealed record StepJson(
        string Command, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StepChoice? With, string DueOn, string Urgency, string Rule, string Why);
}
