using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Limits;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Takes every command as JSON, to record it or to see what would become of it.</summary>
internal sealed class CommandEndpoints(OutcomeWebOptions options)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Send("/commands", visit => options.IsReadOnly ? Task.FromResult(Problems.ReadOnly()) : AnswerAsync(visit, SubmitAsync));
        routes.Send("/commands/preview", visit => AnswerAsync(visit, PreviewAsync));
    }

    private async Task<IResult> AnswerAsync(Visit visit, Func<Visit, Command, Task<Answer>> decide)
    {
        var query = visit.Query();
        var messages = visit.Messages(query.Language());
        if (query.ProblemIfMore() is { } problem)
        {
            return problem;
        }

        if (!RequestBody.IsJson(visit.Http.Request))
        {
            return Problems.NotJson();
        }

        if (await RequestBody.ReadAsync(visit.Http.Request, options.MaxBodyBytes, visit.Canceled).ConfigureAwait(false) is not { } body)
        {
            return Problems.TooLong(options.MaxBodyBytes);
        }

        var reading = CommandReader.Read(body, visit.Caller.Defaults(visit.Get<TimeProvider>().GetUtcNow()));
        if (!reading.IsRead)
        {
            return Problems.Malformed(reading.Error);
        }

        return await visit.MayAsync(reading.Command).ConfigureAwait(false)
            ? AnswerReply.Of(await decide(visit, reading.Command).ConfigureAwait(false), messages)
            : Problems.Forbidden();
    }

    private static Task<Answer> SubmitAsync(Visit visit, Command command) => visit.Get<OutcomeService>().SubmitAsync(command, visit.Canceled);

    // An answer tells how the record stands, so a preview is a way to read it.
    private static async Task<Answer> PreviewAsync(Visit visit, Command command)
    {
        await visit.NoteAsync(AccessKind.Preview, command.Record).ConfigureAwait(false);
        return await visit.Get<OutcomeService>().PreviewAsync(command, visit.Canceled).ConfigureAwait(false);
    }
}
