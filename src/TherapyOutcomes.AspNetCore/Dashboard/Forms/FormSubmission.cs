using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Dashboard.Words;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Takes a form that was sent: reads its command, submits it, and answers with where to go on or with the form again.</summary>
internal sealed class FormSubmission(PageVisit page, FormRecord record, string command, FormValues sent)
{
    private const int MostLinks = 3;

    private FormValues _values = FormCompletion.Of(command, sent);

    public async Task<IResult> TakeAsync()
    {
        var fields = FormDesk.FieldsOf(page, record, command);
        var shape = new FormShape(fields, SentForm.TokenOf(page));
        if (!shape.Fits(sent))
        {
            _values = shape.Known(_values);
            return await AgainAsync(StatusCodes.Status400BadRequest, "outdated", []).ConfigureAwait(false);
        }

        var written = FormWriter.Write(Known(), fields, _values, record.Policy.TimeZone);
        if (written.Wrong.Length > 0)
        {
            return await AgainAsync(StatusCodes.Status400BadRequest, "malformed", new FormErrors(command, fields, _values, page.Words).Of(written)).ConfigureAwait(false);
        }

        if (FormCompletion.UnansweredOf(command, _values) is { } unanswered)
        {
            return await AgainAsync(StatusCodes.Status400BadRequest, "malformed", [new FormTrouble(unanswered, page.Words["forms.error.tick-one"])]).ConfigureAwait(false);
        }

        var reading = CommandReader.Read(written.Json, page.Visit.Caller.Defaults(record.Now));
        if (!reading.IsRead)
        {
            return await MalformedAsync(reading.Error, written, fields).ConfigureAwait(false);
        }

        if (!await page.Visit.MayAsync(reading.Command).ConfigureAwait(false))
        {
            return Trouble.Forbidden(page);
        }

        if (await FormChanges.SinceAsync(page, record, _values).ConfigureAwait(false) is { IsEmpty: false } changes)
        {
            return await AgainAsync(StatusCodes.Status409Conflict, "changed", [], [.. changes.Select(change => FormChanges.InWords(page, record, change))]).ConfigureAwait(false);
        }

        if (BeforeEpisode.IsOpen(record, command, reading.Command, _values))
        {
            return await ShowAsync(View("question", []) with { Question = BeforeEpisode.Of(page, record, _values, isOpen: true) }, StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
        }

        var answer = await page.Get<OutcomeService>().SubmitAsync(reading.Command, page.Canceled).ConfigureAwait(false);
        return answer.Outcome switch
        {
            AnswerOutcome.Accepted => await OnAsync(answer, reading.Command).ConfigureAwait(false),
            AnswerOutcome.Malformed => await MalformedAsync(answer.Error!, written, fields).ConfigureAwait(false),
            AnswerOutcome.NotFound => Trouble.NotFound(page),
            AnswerOutcome.Busy => await AgainAsync(StatusCodes.Status503ServiceUnavailable, "busy", []).ConfigureAwait(false),
            _ => await RefusedAsync(answer, fields).ConfigureAwait(false),
        };
    }

    private IEnumerable<KeyValuePair<string, string>> Known()
    {
        yield return new("type", command);
        if (_values.One(FormNames.Command) is { Length: > 0 } id)
        {
            yield return new("commandId", id);
        }

        if (record.Subject.Field is { } field)
        {
            yield return new(field, record.Subject.Id);
        }
    }

    private async Task<IResult> OnAsync(Answer answer, Command recorded)
    {
        var subject = record.Subject.Key is null && answer.Record is { } opened ? new FormSubject(opened) : record.Subject;
        var next = await NextForm.OfAsync(page, record, recorded).ConfigureAwait(false) ?? subject.Page(page.Site);
        return new SeeOther($"{next}?{DoneNotice.Parameter}={DoneNotice.Seal(page, subject.Key, command)}");
    }

    private Task<IResult> MalformedAsync(CommandError error, FormReading written, ImmutableArray<FormField> fields) =>
        AgainAsync(StatusCodes.Status400BadRequest, "malformed", [new FormErrors(command, fields, _values, page.Words).Of(error, written)]);

    private async Task<IResult> RefusedAsync(Answer answer, ImmutableArray<FormField> fields)
    {
        var view = View("refused", FormErrors.Of(answer, fields, new PageMessages(page.Words, command))) with { Instead = await InsteadAsync(answer).ConfigureAwait(false) };
        return await ShowAsync(view, StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
    }

    // What clears the refusal comes first, then what is due anyway.
    private async Task<ImmutableArray<FormLink>> InsteadAsync(Answer answer)
    {
        var links = ImmutableArray.CreateBuilder<FormLink>();
        foreach (var (name, why) in Offered(answer))
        {
            if (name != command && links.Count < MostLinks && !links.Any(link => link.Label == FormWords.Command(page.Words, name))
                && await FormPlaces.OfAsync(page, record, name).ConfigureAwait(false) is { } place)
            {
                links.Add(new FormLink(place, FormWords.Command(page.Words, name), why));
            }
        }

        return links.ToImmutable();
    }

    private IEnumerable<(string Command, string Why)> Offered(Answer answer) =>
    [
        .. answer.Findings.Where(finding => finding.Severity == RuleSeverity.Forbidden).Select(finding => finding.ClearsWith).OfType<string>().Select(name => (name, string.Empty)),
        .. answer.NextSteps
            .Where(step => !PrivateMatter.Is(step.MessageKey, step.Evidence, record.Episode, record.Client, record.Policy))
            .Select(step => (step.Command, step.InWords(page.Messages))),
    ];

    private Task<IResult> AgainAsync(int status, string notice, ImmutableArray<FormTrouble> troubles, ImmutableArray<string> changes = default) =>
        ShowAsync(View(notice, troubles) with { Changes = changes.IsDefault ? [] : changes }, status);

    // What others changed has been said now, so the version moves on. Everything else that was typed stays.
    private FormView View(string notice, ImmutableArray<FormTrouble> troubles) =>
        FormDesk.Lay(page, record, command, _values.With(FormNames.Version, FormNames.Of(record.Version))) with
        {
            Notice = notice,
            Troubles = troubles,
            Question = BeforeEpisode.Of(page, record, _values, isOpen: false),
        };

    private async Task<IResult> ShowAsync(FormView view, int status)
    {
        await FormEndpoints.NoteAsync(page, record).ConfigureAwait(false);
        return Pages.Show(FormPage.Of(page, view), status);
    }
}
