using TherapyOutcomes.AspNetCore.Dashboard.Shell;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Says on the page after a form what was recorded. What stands in the address is looked up among the commands and never shown.</summary>
internal static class DoneNotice
{
    public const string Parameter = "done";

    /// <summary>Returns the label of the command that was recorded; null if none was.</summary>
    public static string? Of(PageVisit page) =>
        page.Visit.Http.Request.Query[Parameter].ToString() is { Length: > 0 } command && CommandGroups.IsKnown(command) ? FormWords.Command(page.Words, command) : null;
}
