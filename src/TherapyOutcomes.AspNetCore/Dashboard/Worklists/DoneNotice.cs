using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>Says what was recorded just now. The address names the command alone, and a name that is none says nothing.</summary>
internal static class DoneNotice
{
    public static string? Of(DashboardWords words, IQueryCollection query) =>
        query[Site.DoneParameter] is [{ } command] && words.Find($"worklist.step.{command}") is { } step ? words.With("worklist.done", step) : null;
}
