using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>Says what to do in a few words. A command of which the pages know nothing keeps its name.</summary>
internal static class StepWords
{
    public static string Of(DashboardWords words, NextStep step) => Of(words, step.Rule, step.Command, step.Urgency, step.With);

    public static string Of(DashboardWords words, WorklistEntry entry) => Of(words, entry.Rule, entry.Command, entry.Urgency, entry.With);

    // In an emergency the call comes first, whatever is to be recorded. Nobody clears a safety matter of their own client: that takes a clinician.
    private static string Of(DashboardWords words, string rule, string command, Urgency urgency, StepChoice? with) =>
        (rule, command, urgency) is ("REF001" or "MON009", "propose-referral" or "send-referral", Urgency.Emergency) ? words["worklist.emergency"]
        : (rule, command) is ("MON009", "clear-red-flag" or "resolve-reaction") ? words["worklist.clearance"]
        : (with is null ? null : words.Find($"worklist.step.{command}.{with.Value}"))
            ?? words.Find($"worklist.step.{command}")
            ?? command.Replace('-', ' ');
}
