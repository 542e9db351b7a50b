using TherapyOutcomes.AspNetCore.Access;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Says on the page after a form what was recorded. What stands in the address is looked up among the commands and never shown.</summary>
internal static class DoneNotice
{
    public const string Parameter = "done";

    /// <summary>Returns the label of the command that was recorded; null if none was.</summary>
    public static string? Of(PageVisit page) =>
        page.Visit.Http.Request.Query[Parameter] is [{ } command] && CommandAreas.OfName(command) is not null ? page.Words.Find($"commands.{command}") : null;
}
