using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.AspNetCore.Dashboard.Episodes;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>
/// Finds what others recorded since a form was shown. Rules judge each command by the record as it stands, whoever changed it; but what somebody decided
/// without knowing of a change is for them to decide again. One's own changes, such as from another tab, are known.
/// </summary>
internal static class FormChanges
{
    /// <summary>Returns what others recorded; empty if nothing, or if this very command has been recorded.</summary>
    public static async Task<ImmutableArray<RecordedEvent>> SinceAsync(PageVisit page, FormRecord record, FormValues values)
    {
        if (record.Subject.Key is not { } key || !long.TryParse(values.One(FormNames.Version), NumberStyles.None, CultureInfo.InvariantCulture, out var shown) || shown >= record.Version)
        {
            return [];
        }

        var since = new List<RecordedEvent>();
        await foreach (var recorded in page.Get<OutcomeService>().ReadEventsAsync(key, page.Canceled).ConfigureAwait(false))
        {
            if (recorded.Metadata.Version > shown)
            {
                since.Add(recorded);
            }
        }

        return since.Exists(recorded => recorded.Metadata.Command.Value == values.One(FormNames.Command))
            ? []
            : [.. since.Where(recorded => recorded.Metadata.Actor != record.Actor && EventWords.IsOfCare(recorded))];
    }

    public static string InWords(PageVisit page, FormRecord record, RecordedEvent change) => page.Words.With(
        "forms.changed.line",
        EventWords.IsProtective(change, record) ? page.Words["forms.private"] : EventWords.Name(page.Words, change),
        page.Words.Day(change.Metadata.Day),
        change.Metadata.Actor.Value);
}
