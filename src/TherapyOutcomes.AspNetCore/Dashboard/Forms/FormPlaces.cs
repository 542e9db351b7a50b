using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Finds the form of a command that a record's page can lead to.</summary>
internal static class FormPlaces
{
    /// <summary>Returns the path of the form; null if there is none, or the caller may not give the command.</summary>
    public static async ValueTask<string?> OfAsync(PageVisit page, FormRecord record, string command)
    {
        if (page.Site.IsReadOnly || CommandAreas.OfName(command) is not { } area)
        {
            return null;
        }

        var subject = SubjectOf(page, record, command);
        return subject is not null && await page.MayAsync(area, subject.Key).ConfigureAwait(false) ? subject.Form(page.Site, command) : null;
    }

    /// <summary>Returns the form that helps over an obstacle; null if none does, or the caller may not give its command.</summary>
    public static async ValueTask<FormLink?> HelpAsync(PageVisit page, FormRecord record, Obstacle obstacle) =>
        obstacle.HelpFor(record) is { } help && await OfAsync(page, record, help).ConfigureAwait(false) is { } path
            ? new FormLink(path, FormWords.Command(page.Words, help), string.Empty)
            : null;

    private static FormSubject? SubjectOf(PageVisit page, FormRecord record, string command) =>
        record.Subject.Takes(command) ? record.Subject
        : CommandGroups.OfClient.Contains(command) && record.Episode is { } episode ? new FormSubject(RecordKey.For(page.Clinic, episode.Client))
        : CommandGroups.OfPractitioner.Contains(command) && record.Episode is { } treated ? new FormSubject(RecordKey.For(page.Clinic, treated.Practitioner))
        : null;
}
