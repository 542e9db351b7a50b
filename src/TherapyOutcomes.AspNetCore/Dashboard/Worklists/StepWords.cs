using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>Says what to do in a few words. A command of which the pages know nothing keeps its name.</summary>
internal static class StepWords
{
    public static string Of(DashboardWords words, string command, StepChoice? with = null) =>
        (with is null ? null : words.Find($"worklist.step.{command}.{with.Value}"))
        ?? words.Find($"worklist.step.{command}")
        ?? command.Replace('-', ' ');
}
