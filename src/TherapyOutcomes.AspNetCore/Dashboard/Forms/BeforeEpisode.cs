using System.Collections.Frozen;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>
/// Asks once whether a day before the episode is meant. Such a score counts like any other and can become the baseline, so a slip of the year would change
/// every comparison; but scores of earlier care are recorded on purpose, too.
/// </summary>
internal static class BeforeEpisode
{
    private static readonly FrozenSet<string> Commands = FrozenSet.Create("record-score", "record-session", "observe-improvement");

    /// <summary>True if the question has to be asked, or was answered for another time.</summary>
    public static bool IsOpen(FormRecord record, string name, Command command, FormValues values) =>
        Commands.Contains(name)
        && record.Episode is { } episode
        && record.Policy.DayOf(command.At) < episode.Opening.Day
        && values.One(FormNames.Before) != values.One("at").Trim();

    /// <summary>Returns the question; null if it was not asked.</summary>
    public static FormQuestion? Of(PageVisit page, FormRecord record, FormValues values, bool isOpen) =>
        record.Episode is { } episode && (isOpen || values.One(FormNames.Before).Length > 0)
            ? new FormQuestion(
                FormNames.Before,
                values.One("at").Trim(),
                page.Words.With("forms.before-episode", page.Words.Day(episode.Opening.Day)),
                page.Words["forms.before-episode.yes"],
                IsYes: !isOpen && values.One(FormNames.Before) == values.One("at").Trim())
            : null;
}
