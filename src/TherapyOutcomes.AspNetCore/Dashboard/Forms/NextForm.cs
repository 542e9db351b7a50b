using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Finds the form that what was just recorded calls for. Whoever says that there was a reaction is asked at once what it was.</summary>
internal static class NextForm
{
    private const string Asked = "check-reactions";
    private const string Report = "report-reaction";

    /// <summary>Returns the path of the form; null if the record's own page comes next.</summary>
    public static async ValueTask<string?> OfAsync(PageVisit page, FormRecord record, Command recorded) =>
        recorded is CheckReactions { Found: ReactionsFound.Some } ? await FormPlaces.OfAsync(page, record, Report).ConfigureAwait(false) : null;

    /// <summary>Says why a form came up by itself; null if it didn't.</summary>
    public static string? Why(PageVisit page, string command) =>
        command == Report && DoneNotice.CommandOf(page) == Asked ? page.Words["forms.next.report-reaction"] : null;
}
