using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Shows and takes the form of every command.</summary>
internal static class FormEndpoints
{
    public static void Map(PageRoutes pages)
    {
        Map(pages, "/pages/episodes/{episode}/commands/{command}");
        Map(pages, "/pages/clients/{client}/commands/{command}");
        Map(pages, "/pages/practitioners/{practitioner}/commands/{command}");
        Map(pages, "/pages/new-episode");
    }

    /// <summary>Notes that a form showed what is on record.</summary>
    public static ValueTask NoteAsync(PageVisit page, FormRecord record) =>
        record.Subject.Key is { } key ? page.Visit.NoteAsync(AccessKind.PossibleCommands, key) : ValueTask.CompletedTask;

    private static void Map(PageRoutes pages, string pattern)
    {
        pages.Page(pattern, OutcomeArea.Read, page => AnswerAsync(page, ShowAsync));
        pages.Form(pattern, async page => await page.MayAsync(OutcomeArea.Read, page.Visit.RouteRecord()).ConfigureAwait(false)
            ? await AnswerAsync(page, TakeAsync).ConfigureAwait(false)
            : Trouble.Forbidden(page));
    }

    private static async Task<IResult> AnswerAsync(PageVisit page, Func<PageVisit, FormRecord, string, Task<IResult>> answer)
    {
        var (subject, command) = (new FormSubject(page.Visit.RouteRecord()), CommandOf(page));
        if (!subject.Takes(command) || !CommandGroups.IsKnown(command))
        {
            return Pages.Show(NoFormPage.Of(page, subject), StatusCodes.Status404NotFound);
        }

        if (page.Site.IsReadOnly)
        {
            return Trouble.ReadOnly(page);
        }

        if (CommandAreas.OfName(command) is not { } area || !await page.MayAsync(area, subject.Key).ConfigureAwait(false))
        {
            return Trouble.Forbidden(page);
        }

        return await FormDesk.ReadAsync(page, subject, command).ConfigureAwait(false) is { } record ? await answer(page, record, command).ConfigureAwait(false) : Trouble.NotFound(page);
    }

    private static async Task<IResult> ShowAsync(PageVisit page, FormRecord record, string command)
    {
        await NoteAsync(page, record).ConfigureAwait(false);
        return record.IsPossible
            ? Pages.Show(FormPage.Of(page, FormDesk.Lay(page, record, command, typed: null)))
            : await ExplainAsync(page, record, command).ConfigureAwait(false);
    }

    private static async Task<IResult> ExplainAsync(PageVisit page, FormRecord record, string command)
    {
        var obstacle = Obstacle.Of(record, command, page.Words);
        var help = await FormPlaces.HelpAsync(page, record, obstacle).ConfigureAwait(false);
        return Pages.Show(NoFormPage.Of(page, record.Subject, command, obstacle, help), StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> TakeAsync(PageVisit page, FormRecord record, string command) =>
        await new FormSubmission(page, record, command, FormValues.Of(await page.Visit.Http.Request.ReadFormAsync(page.Canceled).ConfigureAwait(false))).TakeAsync().ConfigureAwait(false);

    private static string CommandOf(PageVisit page) => page.Visit.Http.Request.RouteValues["command"] as string ?? "open-episode";
}
