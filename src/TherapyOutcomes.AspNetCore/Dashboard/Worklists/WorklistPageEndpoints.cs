using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.AspNetCore.Dashboard.Worklists;

/// <summary>Shows what there is to do, and takes what one click does.</summary>
internal static class WorklistPageEndpoints
{
    public static void Map(PageRoutes pages)
    {
        pages.Page("/", OutcomeArea.Read, ShowAsync);
        pages.Form("/", GiveAsync);
    }

    private static async Task<IResult> ShowAsync(PageVisit page) => WorklistFilter.Read(name => page.Visit.Http.Request.Query[name]) is { } filter
        ? Pages.Show(WorklistPage.Of(page, await WorklistReader.ReadAsync(page, filter).ConfigureAwait(false)))
        : Trouble.Malformed(page);

    private static async Task<IResult> GiveAsync(PageVisit page)
    {
        var form = await page.Visit.Http.Request.ReadFormAsync(page.Canceled).ConfigureAwait(false);
        if (WorklistFilter.Read(name => form[name]) is not { } filter
            || OneClick.Read(page.Clinic, name => form[name]) is not { } click
            || form[OneClick.IdField] is not [{ } id]
            || form.Keys.Except(NamesOf(page, filter, click), StringComparer.Ordinal).Any()
            || CommandReader.Read(click.Write(id), page.Visit.Caller.Defaults(page.Get<TimeProvider>().GetUtcNow())) is not { Command: { } command })
        {
            return Trouble.Malformed(page);
        }

        return await MayAsync(page, command).ConfigureAwait(false) ? await SubmitAsync(page, filter, click, command).ConfigureAwait(false) : Trouble.Forbidden(page);
    }

    // A form with anything else was changed on its way, or is from an older version.
    private static IEnumerable<string> NamesOf(PageVisit page, WorklistFilter filter, OneClick click) =>
    [
        SentForm.TokenOf(page), OneClick.CommandField, OneClick.RecordField, OneClick.IdField,
        .. click.Fields.Select(field => OneClick.FieldPrefix + field.Key),
        .. filter.Fields().Select(field => field.Key),
    ];

    // Whoever gives a command here sees the list again, and so must be allowed to.
    private static async ValueTask<bool> MayAsync(PageVisit page, Command command) =>
        await page.Visit.MayAsync(command).ConfigureAwait(false)
        && await page.MayAsync(OutcomeArea.Read).ConfigureAwait(false);

    private static async Task<IResult> SubmitAsync(PageVisit page, WorklistFilter filter, OneClick click, Command command)
    {
        var answer = await page.Get<OutcomeService>().SubmitAsync(command, page.Canceled).ConfigureAwait(false);
        return answer.Outcome switch
        {
            AnswerOutcome.Accepted => new SeeOther(filter.On(page.Site, new KeyValuePair<string, string>(DoneNotice.Parameter, DoneNotice.Seal(page, record: null, click.Command)))),
            AnswerOutcome.NotFound => Trouble.NotFound(page),
            AnswerOutcome.Malformed => Trouble.Malformed(page),
            AnswerOutcome.Busy => Trouble.Busy(page),
            _ => Pages.Show(
                WorklistPage.Of(page, await WorklistReader.ReadAsync(page, filter, new EntryRefusal(click.Record, click.Command, Refusals.Of(page, answer))).ConfigureAwait(false)),
                StatusCodes.Status422UnprocessableEntity),
        };
    }
}
