using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Takes every command as JSON, to record it or to see what would become of it.</summary>
internal static class CommandEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Send("/commands", visit => visit.Options.IsReadOnly ? Task.FromResult(Problems.ReadOnly()) : AnswerAsync(visit, SubmitAsync));
        routes.Send("/commands/preview", visit => AnswerAsync(visit, PreviewAsync));
    }

    private static async Task<IResult> AnswerAsync(Visit visit, Func<Visit, Command, Task<Answer>> decide)
    {
        var query = visit.Query();
        var messages = visit.Messages(query.Language());
        return query.ProblemIfMore() ?? await visit.AnswerJsonAsync(async body =>
        {
            var reading = CommandReader.Read(body, visit.Caller.Defaults(visit.Get<TimeProvider>().GetUtcNow()));
            if (!reading.IsRead)
            {
                return Problems.Malformed(reading.Error);
            }

            return await visit.MayAsync(reading.Command).ConfigureAwait(false)
                ? AnswerReply.Of(await decide(visit, reading.Command).ConfigureAwait(false), messages)
                : Problems.Forbidden();
        }).ConfigureAwait(false);
    }

    private static Task<Answer> SubmitAsync(Visit visit, Command command) => visit.Get<OutcomeService>().SubmitAsync(command, visit.Canceled);

    // An answer tells how the record stands, so a preview is a way to read it.
    private static async Task<Answer> PreviewAsync(Visit visit, Command command)
    {
        await visit.NoteAsync(AccessKind.Preview, command.Record).ConfigureAwait(false);
        return await visit.Get<OutcomeService>().PreviewAsync(command, visit.Canceled).ConfigureAwait(false);
    }
}
